"""What is done when its time comes, without anybody asking."""
