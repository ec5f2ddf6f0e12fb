# make demo   shows what the project does, on real tensors
# make test   builds everything and runs every test
# Both first install what they need (eng/setup.sh says what), and need nothing but the .NET SDK and make.

.PHONY: setup demo runtimes test test-cluster test-large pack playground samples docs api bench bench-compiler bench-page bench-peers fuzz

setup:
	@eng/setup.sh test

demo:
	@eng/demo.sh

test:
	@eng/test.sh

# Sweeps on a real Slurm of one node: as root. The continuous integration runs this and 'make test'.
test-cluster:
	@eng/test-cluster.sh

# Every network of the zoo in its fused inference form and as ONNX, at its own size: more than ten minutes. Then the specs of all of torchvision's ResNets as PyTorch writes them, a trimmed program, and the style of all sources. Or some of them: make test-large NETWORKS="ResNet50 RegNetY_4GF".
NETWORKS ?=
test-large:
	@eng/test-large.sh $(NETWORKS)

# The packages for users, in artifacts/packages.
pack:
	@eng/pack.sh

# The page of the compiler, static files in artifacts/playground.
playground:
	@eng/playground.sh
	@echo "The page is in artifacts/playground. Any web server shows it, under any path: python3 -m http.server --directory artifacts/playground, then http://localhost:8000"
	@echo "Or, with a file to edit: dotnet run --project src/ResNetGen.Tool -c Release -- studio net.resnet.yaml"

# Rewrites generated-samples/. The tests that compare them are the ones that know how each is made.
samples:
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Generator.Tests --nologo --filter FullyQualifiedName~SampleTests
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Compiler.Tests --nologo --filter "FullyQualifiedName~PyTorchSampleTests|FullyQualifiedName~OnnxSampleTests"

# Rewrites what is made of docs/: mistakes.md, diagnostics/, reproduction.md, the session in tool.md, the lists of templates.md and the pictures. The tests that compare them write them.
docs:
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Compiler.Tests --nologo --filter FullyQualifiedName~The_page_of
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Generator.Tests --nologo --filter FullyQualifiedName~DiagnosticPageTests
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Networks.Tests --nologo --filter FullyQualifiedName~The_page_of
	@UPDATE_SNAPSHOTS=1 dotnet test tests/ResNetGen.Tool.Tests --nologo --filter "FullyQualifiedName~DocumentationTests|FullyQualifiedName~TemplatePageTests"

# The library's API reference as pages, in artifacts/api: what its documentation comments say.
api:
	@dotnet tool restore
	@dotnet docfx docs/api/docfx.json --warningsAsErrors

# Tries damaged and hostile specs on the generator: make fuzz SECONDS=600. Files that break a rule are left in artifacts/fuzz.
# Then EFFORT times the random specs, and the damaged weight files, ONNX models, recipes and experiments, of make test: with 20, over 100,000 weight files.
# SEED is where their seeds begin: make fuzz SEED=1000000 tries others.
SECONDS ?= 300
EFFORT ?= 8
SEED ?= 0
fuzz:
	@dotnet run --project tests/ResNetGen.Fuzz --configuration Release -- --seconds $(SECONDS)
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Compiler.Tests --configuration Release --nologo --filter FullyQualifiedName~.RandomSpecs.
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Tests --configuration Release --nologo --filter FullyQualifiedName~MutationTests
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Onnx.Tests --configuration Release --nologo --filter FullyQualifiedName~MutationTests
	@RESNETGEN_EFFORT=$(EFFORT) dotnet test tests/ResNetGen.Tool.Tests --configuration Release --nologo --filter FullyQualifiedName~A_model_changed_anywhere
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Lab.Tests --configuration Release --nologo --filter FullyQualifiedName~MutatedFileTests
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Networks.Tests --configuration Release --nologo --filter FullyQualifiedName~A_model_changed_anywhere
	@RESNETGEN_EFFORT=$(EFFORT) RESNETGEN_SEED=$(SEED) dotnet test tests/ResNetGen.Playground.Tests --configuration Release --nologo --filter FullyQualifiedName~Random_edits

# Runs the benchmarks on an idle machine and writes docs/benchmarks.md and docs/benchmarks-details.md. The two parts: compiler and generator; networks beside others.
bench: bench-compiler bench-peers

bench-compiler:
	@dotnet run --project tests/ResNetGen.Benchmarks --configuration Release

# The page in Chromium: a key stroke, the first view, the download. Prints the table of docs/benchmarks.md. With PICTURES=folder, pictures of the page instead.
PICTURES ?=
bench-page:
	@eng/playground.sh
	@dotnet run --project tests/ResNetGen.Benchmarks.Page --configuration Release -- $(if $(PICTURES),pictures $(PICTURES))

# One spec in TorchSharp, ONNX Runtime and PyTorch: the largest differences of their scores, as a table.
runtimes:
	@dotnet run --project tests/ResNetGen.Benchmarks.Peers --configuration Release -- report 1 runtimes

# About an hour; or some sections of it, with more pairs than nine: make bench-peers SECTIONS="torchvision memory" PAIRS=15.
PAIRS ?= 9
SECTIONS ?=
bench-peers:
	@dotnet run --project tests/ResNetGen.Benchmarks.Peers --configuration Release -- report $(PAIRS) $(SECTIONS)
