# make demo   shows what the project does, on real tensors
# make test   builds everything and runs every test
# Both first install what they need (eng/setup.sh says what), and need nothing but the .NET SDK and make.

.PHONY: setup demo test

setup:
	@eng/setup.sh test

demo:
	@eng/demo.sh

test:
	@eng/test.sh
