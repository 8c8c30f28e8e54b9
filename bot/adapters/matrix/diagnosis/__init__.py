"""What is well and what is not with the bot's account on Matrix, looked at from outside."""

from bot.adapters.matrix.diagnosis.examination import MatrixDiagnosis

__all__ = ["MatrixDiagnosis"]
