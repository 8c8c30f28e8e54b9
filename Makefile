# Words for the scripts: `make test ARGS="-k synapse"`.
WORDS := demo test check format shell bench
ARGS :=

.PHONY: help $(WORDS)
help:
	@head -n 3 scripts/demo scripts/test scripts/check scripts/format scripts/shell scripts/bench | sed -n 's/^# //p'
	@echo "make $(WORDS)"

$(WORDS):
	@scripts/$@ $(ARGS)
