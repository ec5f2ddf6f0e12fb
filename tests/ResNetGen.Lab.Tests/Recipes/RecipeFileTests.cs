using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Reading;
using ResNetGen.Lab.Recipes;

namespace ResNetGen.Lab.Tests.Recipes;

public sealed class RecipeFileTests
{
    [Fact]
    public void Every_recipe_that_comes_with_the_lab_is_read_without_an_error()
    {
        Assert.True(RecipeFiles.Names.Count >= 8);
        Assert.All(RecipeFiles.Names, name => Assert.Equal(name, RecipeFiles.Load(name, Environment.CurrentDirectory).Name));
    }

    [Fact]
    public void The_2015_recipe_has_the_papers_values()
    {
        var recipe = RecipeFiles.Load("cifar-2015", Environment.CurrentDirectory);

        Assert.Equal(
            """
            iterations: 64000
            batch: 128
            learning_rate: 0.1
            schedule: { ratio: "2:1:1", factor: 0.1 }
            warmup: none
            momentum: 0.9
            nesterov: false
            weight_decay: 0.0001
            label_smoothing: 0
            augmentation: [crop(4), flip]
            normalization: mean
            """,
            recipe.Describe());
    }

    [Theory]
    [InlineData("length: 128", "LAB101", "1:1", "'length' is not a key of a recipe. The keys are 'title', 'source', 'epochs',")]
    [InlineData("learning-rate: 0.1", "LAB101", "1:1", "Did you mean 'learning_rate'?")]
    [InlineData("batch: 12.5", "LAB102", "1:8", "'12.5' is not a whole number. 'batch' takes the number of images of a batch, from 1 to 65,536.")]
    [InlineData("batch: -5", "LAB102", "1:8", "'-5' is too small.")]
    [InlineData("batch: 99999999999999999999", "LAB102", "1:8", "'99999999999999999999' is too large.")]
    [InlineData("batch: 1,024", "LAB102", "1:8", "'1,024' is not a whole number with a comma in it.")]
    [InlineData("batch:", "LAB102", "1:7", "'batch' has no value. It takes the number of images of a batch")]
    [InlineData("weight_decay: -1", "LAB102", "1:15", "'-1' is too small. 'weight_decay' takes a number that is at least 0 and below 1, such as 1e-4.")]
    [InlineData("weight_decay: 1", "LAB102", "1:15", "'1' is too large.")]
    [InlineData("weight_decay: nan", "LAB102", "1:15", "'nan' is not a number.")]
    [InlineData("learning_rate: 0", "LAB102", "1:16", "'0' is too small. 'learning_rate' takes a number that is above 0 and at most 1,000, such as 0.1.")]
    [InlineData("learning_rate: 1e999", "LAB102", "1:16", "'1e999' is too large.")]
    [InlineData("nesterov: yes", "LAB102", "1:11", "'yes' is not a value of 'nesterov'. 'nesterov' takes 'true' or 'false'.")]
    [InlineData("seed: -1", "LAB102", "1:7", "'-1' is too small. 'seed' takes a whole number from 0 to 2,147,483,647.")]
    [InlineData("batch: [64, 128]", "LAB102", "1:8", "and not a list.")]
    [InlineData("momentum: 1.0", "LAB102", "1:11", "'1.0' is too large. 'momentum' takes a number that is at least 0 and below 1, such as 0.9.")]
    [InlineData("schedule: cosin", "LAB102", "1:11", "'cosin' is not a value of 'schedule'. Did you mean 'cosine'? 'schedule' takes 'constant', 'cosine',")]
    [InlineData("schedule: { milestones: [48k, 32k] }", "LAB102", "1:31", "'32k' is not above the one before")]
    [InlineData("schedule: { milestones: [64k] }", "LAB102", "1:26", "'64k' is too large. 'milestones' takes whole numbers in rising order, from 1 to 63,999 (the training has 64,000 iterations).")]
    [InlineData("schedule: { ratio: 2:x:1 }", "LAB102", "1:20", "2:1:1")]
    [InlineData("schedule: { ratio: 2:1:1, milestones: [1] }", "LAB104", "1:11", "either 'milestones' or 'ratio' or 'plateau'")]
    [InlineData("warmup: { rate: 0.01 }", "LAB103", "1:9", "'until_error' is missing")]
    [InlineData("warmup: {}", "LAB103", "1:9", "'warmup' lacks its keys. It takes 'none',")]
    [InlineData("warmup: { epochs: 5 }", "LAB101", "1:11", "'epochs' is not a key of 'warmup'. Here it is called 'iterations'. A warm-up counts iterations")]
    [InlineData("schedule: { type: cosine }", "LAB101", "1:13", "The keys are 'milestones', 'ratio', 'plateau' and 'factor'.")]
    [InlineData("augmentation: [crop(4), flop]", "LAB102", "1:25", "'flop' is not a value of 'augmentation'. Did you mean 'flip'?")]
    [InlineData("augmentation: [crop(100)]", "LAB102", "1:16", "'crop(100)' is not a crop with a padding from 1 to 64 pixels.")]
    [InlineData("augmentation: [crop(4), crop(2)]", "LAB102", "1:25", "'crop(2)' is the second 'crop' of the list.")]
    [InlineData("augmentation: [flip, none]", "LAB102", "1:22", "'none' is beside something else.")]
    [InlineData("epochs: 3", "LAB104", "2:1", "Write one of them.")]
    [InlineData("momentum: 0\nnesterov: true", "LAB104", "2:1", "'nesterov' is a form of momentum, so it needs a 'momentum' above 0.")]
    [InlineData("augmentation: [lighting]", "LAB102", "1:16", "'lighting' is not 'lighting' with 1 number in brackets.")]
    [InlineData("augmentation: [lighting(2)]", "LAB102", "1:16", "'lighting(2)' is wrong in '2', which is to be a number that is above 0 and at most 1.")]
    [InlineData("augmentation: [lighting(NaN)]", "LAB102", "1:16", "is wrong in 'NaN', which is to be a number that is above 0 and at most 1.")]
    [InlineData("augmentation: [random_erasing(NaN)]", "LAB102", "1:16", "is wrong in 'NaN', which is to be a number")]
    [InlineData("augmentation: [colour_jitter(NaN 0.4 0.4)]", "LAB102", "1:16", "is wrong in 'NaN', which is to be a number")]
    [InlineData("training_view: [random_resized_crop(32 NaN)]\ntest_view: [resize(32), centre_crop(32)]", "LAB102", "1:17", "is wrong in 'NaN', which is to be a number")]
    [InlineData("augmentation: [rand_augment(2.5 9)]", "LAB102", "1:16", "is wrong in '2.5', which is to be a whole number.")]
    [InlineData("augmentation: [colour_jitter(0.4 0.4)]", "LAB102", "1:16", "is not 'colour_jitter' with 3 or 4 numbers in brackets.")]
    [InlineData("augmentation: [colour_jitter(0.4 0.4 0.4 0.6)]", "LAB102", "1:16", "is wrong in '0.6', which is to be a number that is above 0 and at most 0.5.")]
    [InlineData("augmentation: [colour_jitter(0.4 0.4 0.4 0)]", "LAB102", "1:16", "is wrong in '0', which is to be a number that is above 0 and at most 0.5.")]
    [InlineData("augmentation: [colour, colour_jitter(1 1 1)]", "LAB102", "1:24", "beside the other of 'colour' and 'colour_jitter'")]
    [InlineData("training_view: [random_resize(256, 480), random_crop(224)]\ntest_view: [resize(256), centre_crop(224)]", "RNG005", "1:17", "must be in quotes")]
    [InlineData("training_view: [random_resized_crop(224)]", "LAB104", "1:1", "Where there is a 'training_view' there must be a 'test_view' too")]
    [InlineData("training_view: [random_resized_crop(224)]\ntest_view: [random_resized_crop(224)]", "LAB104", "2:1", "'test_view' has nothing random")]
    [InlineData("training_view: [resize(200), random_crop(224)]\ntest_view: [resize(256), centre_crop(224)]", "LAB104", "1:1", "A crop of 224 pixels of 'training_view' does not fit into pictures whose shorter side is 200.")]
    [InlineData("training_view: [random_crop(224)]\ntest_view: [resize(256), centre_crop(224)]", "LAB104", "1:1", "'training_view' says a size and then a crop")]
    [InlineData("training_view: [random_resize(256), random_crop(224)]\ntest_view: [resize(256), centre_crop(224)]", "LAB102", "1:17", "'random_resize(256)' is not 'random_resize' with 2 numbers in brackets.")]
    [InlineData("training_view: [resize(256), center_crop(224)]\ntest_view: [resize(256), centre_crop(224)]", "LAB102", "1:30", "Did you mean 'centre_crop'?")]
    [InlineData("training_view: [random_resized_crop(28)]\ntest_view: [resize(32), centre_crop(28)]\naugmentation: [crop(4)]", "LAB104", "3:1", "'training_view' says already what is cut out")]
    [InlineData("optimizer: adam", "LAB102", "1:12", "Did you mean 'adamw'?")]
    [InlineData("optimizer: adamw\nnesterov: true", "LAB104", "2:1", "AdamW has none: remove it.")]
    [InlineData("optimizer: adamw\nmomentum: 0.8", "LAB104", "2:1", "AdamW always averages gradients by 0.9")]
    [InlineData("mixup: 5", "LAB102", "1:8", "'5' is too large. 'mixup' takes a number that is above 0 and at most 4, such as 0.2.")]
    [InlineData("ema: 1", "LAB102", "1:6", "'1' is too large.")]
    [InlineData("accumulation: 1000", "LAB104", "1:1", "A batch of 128 images cannot be computed in 1,000 parts.")]
    [InlineData("schedule: { plateau: 0 }", "LAB102", "1:22", "'0' is too small.")]
    [InlineData("schedule: { plateau: 5, ratio: 1:1 }", "LAB104", "1:11", "only one of them")]
    [InlineData("patience: 5\nschedule: { plateau: 5 }", "LAB104", "1:1", "'patience' is to be above 'plateau'.")]
    [InlineData("patience: 0", "LAB102", "1:11", "'0' is too small.")]
    [InlineData("seed: 1\nseed: 2", "RNG004", "2:1", "seed")]
    [InlineData("title: [", "RNG011", "1:8", "")]
    public void A_mistake_is_reported_once_at_its_place(string mistake, string id, string place, string says)
    {
        var rest = new[] { "iterations: 64k", "batch: 128", "learning_rate: 0.1" }.Where(line => !mistake.StartsWith(line.Split(':')[0] + ":", StringComparison.Ordinal));
        var text = mistake + "\n" + string.Join('\n', rest) + "\n";

        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "my.recipe.yaml"));

        var diagnostic = Assert.Single(failure.Diagnostics);
        Assert.Equal((id, place), (diagnostic.Id, diagnostic.Span.StartPosition.ToString()));
        Assert.Contains(says, diagnostic.Message);
    }

    [Theory]
    [InlineData("lr: 0.1", "learning_rate", null)]
    [InlineData("base_lr: 0.1", "learning_rate", null)]
    [InlineData("batch_size: 128", "batch", null)]
    [InlineData("batch-size: 128", "batch", null)]
    [InlineData("n_epochs: 10", "epochs", null)]
    [InlineData("max_iters: 64k", "iterations", null)]
    [InlineData("wd: 1e-4", "weight_decay", null)]
    [InlineData("l2: 5e-5", "weight_decay", "Keras's l2 of 5e-5 is 'weight_decay: 1e-4'")]
    [InlineData("smoothing: 0.1", "label_smoothing", null)]
    [InlineData("scheduler: cosine", "schedule", "'constant', 'cosine', or a map")]
    [InlineData("milestones: [32k, 48k]", "schedule", "'schedule: { milestones: [32k, 48k], factor: 0.1 }'")]
    [InlineData("warmup_epochs: 5", "warmup", "counts iterations, which are batches, and not epochs")]
    [InlineData("transforms: [flip]", "augmentation", "'[crop(4), flip]'")]
    [InlineData("random_seed: 1", "seed", null)]
    [InlineData("mixup_alpha: 0.2", "mixup", "parameter of the Beta distribution")]
    [InlineData("model_ema: true", "ema", "such as 0.999")]
    [InlineData("clip_grad_norm: 1", "gradient_clipping", "largest norm")]
    [InlineData("gradient_accumulation_steps: 4", "accumulation", "all images of a step")]
    [InlineData("optim: adamw", "optimizer", null)]
    [InlineData("early_stopping: 10", "patience", "number of epochs")]
    [InlineData("crop_size: 224", "training_view", "random_resized_crop(224)")]
    [InlineData("randaugment: 2", "augmentation", "rand_augment(2 9)")]
    [InlineData("schedule: { patience: 5 }", "plateau", "number of epochs")]
    [InlineData("schedule: { gamma: 0.1, milestones: [32k] }", "factor", null)]
    [InlineData("schedule: { steps: [32k] }", "milestones", null)]
    [InlineData("warmup: { lr: 0.01, until_error: 80% }", "rate", null)]
    public void A_key_of_another_program_is_one_error_that_names_the_key_here(string line, string here, string? change)
    {
        var length = here is "epochs" or "iterations" ? "" : "iterations: 64k\n";
        var rest = new[] { "batch: 128", "learning_rate: 0.1" }.Where(other => !other.StartsWith(here, StringComparison.Ordinal));

        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read($"{line}\n{length}{string.Join('\n', rest)}\n", "my.recipe.yaml"));

        var message = Assert.Single(failure.Diagnostics).Message;
        Assert.Contains($" Here it is called '{here}'.", message);
        Assert.EndsWith(change is null ? $"'{here}'." : ".", message);
        Assert.Contains(change ?? "", message);
    }

    [Theory]
    [InlineData("num_workers: 4", "Images are prepared on a thread of their own")]
    [InlineData("betas: 0.9", "AdamW always has 0.9, 0.999 and 1e-8")]
    [InlineData("amp: true", "'resnetgen-lab finetune --precision bfloat16'")]
    [InlineData("device: cuda", "--device")]
    [InlineData("dataset: cifar10", "--data")]
    [InlineData("model: ResNet20", "--network")]
    [InlineData("seeds: [1, 2]", "Did you mean 'seed'?")]
    public void A_key_for_what_no_recipe_says_is_told_who_says_it(string line, string says)
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read($"{line}\nepochs: 3\nbatch: 128\nlearning_rate: 0.1\n", "my.recipe.yaml"));

        Assert.Contains(says, Assert.Single(failure.Diagnostics).Message);
    }

    [Theory]
    [InlineData("title: nothing", "A recipe needs 'epochs' or 'iterations', 'batch' and 'learning_rate', which are missing.")]
    [InlineData("epochs: 3\nlr: 0.1", "A recipe needs 'batch', which is missing.")]
    [InlineData("batch: 8\niterations: 64k", "A recipe needs 'learning_rate', which is missing.")]
    public void All_keys_that_are_missing_are_one_error(string text, string says)
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read(text + "\n", "my.recipe.yaml"));

        Assert.Equal(says, Assert.Single(failure.Diagnostics, diagnostic => diagnostic.Id == "LAB103").Message);
    }

    [Fact]
    public void A_length_in_error_is_not_held_against_the_milestones()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: many\nschedule: { milestones: [80, 120] }\nbatch: 128\nlearning_rate: 0.1\n", "my.recipe.yaml"));

        Assert.Equal("1:9", Assert.Single(failure.Diagnostics).Span.StartPosition.ToString());
    }

    [Fact]
    public void A_training_of_one_epoch_has_no_room_for_milestones()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: 1\nschedule: { milestones: [1] }\nbatch: 128\nlearning_rate: 0.1\n", "my.recipe.yaml"));

        Assert.StartsWith("The training has 1 epoch:", Assert.Single(failure.Diagnostics).Message);
    }

    [Theory]
    [InlineData("epochs: 164\nschedule: { milestones: [82, 123], factor: 0.2 }\n", "schedule: { ratio: \"2:1:1\", factor: 0.2 }")]
    [InlineData("epochs: 164\nschedule: { milestones: [82], factor: 1e-5 }\n", "schedule: { ratio: \"1:1\", factor: 1E-05 }")]
    [InlineData("iterations: 64k\nschedule: { ratio: \"30:18:12\" }\n", "schedule: { ratio: \"5:3:2\", factor: 0.1 }")]
    [InlineData("epochs: 3\nschedule: cosine\nwarmup: { iterations: 400 }\n", "warmup: { iterations: 400 }")]
    [InlineData("epochs: 3\nwarmup: { rate: 0.01, until_error: 80% }\n", "warmup: { rate: 0.01, until_error: 0.8 }")]
    [InlineData("epochs: 3\nnesterov: true\naugmentation: [flip, colour]\nnormalization: mean_std\n", "normalization: mean_std")]
    [InlineData("epochs: 3\nschedule: { plateau: 5 }\npatience: 20\n", "schedule: { plateau: 5, factor: 0.1 }")]
    [InlineData("epochs: 3\noptimizer: adamw\nmixup: 0.2\ncutmix: 1\nema: 0.999\naccumulation: 4\ngradient_clipping: 0.5\n", "ema: 0.999")]
    [InlineData("epochs: 3\ntraining_view: [random_resize(256 480), random_crop(224)]\ntest_view: [resize(256), centre_crop(224)]\naugmentation: [lighting(0.1), flip, rand_augment(2 9), random_erasing(0.1), colour_jitter(0.4 0.3 0.2)]\n", "augmentation: [flip, rand_augment(2 9), colour_jitter(0.4 0.3 0.2), lighting(0.1), random_erasing(0.1)]")]
    [InlineData("epochs: 3\naugmentation: [colour_jitter(0.4 0.3 0.2 0.1)]\n", "augmentation: [colour_jitter(0.4 0.3 0.2 0.1)]")]
    [InlineData("epochs: 3\naugmentation: [\"rand_augment(2, 9)\"]\n", "augmentation: [rand_augment(2 9)]")]
    [InlineData("epochs: 3\ntraining_view: [random_resized_crop(176 0.35)]\ntest_view: [resize(232), centre_crop(224)]\n", "training_view: [random_resized_crop(176 0.35)]")]
    public void What_describes_a_recipe_is_a_recipe_that_says_the_same(string settings, string has)
    {
        var described = RecipeReader.Read(settings + "batch: 128\nlearning_rate: 0.1\n", "my.recipe.yaml").Describe();

        Assert.Contains(has, described.Split('\n'));
        Assert.Equal(described, RecipeReader.Read(described, "again.recipe.yaml").Describe());
    }

    [Fact]
    public void Every_recipe_of_the_lab_is_described_as_a_recipe_that_says_the_same() => Assert.All(RecipeFiles.Names, name =>
    {
        var described = RecipeFiles.Load(name, "/").Describe();

        Assert.Equal(described, RecipeReader.Read(described, name + RecipeFiles.Ending).Describe());
    });

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: many\nbatch: 0\n", "my.recipe.yaml"));

        Assert.Equal(["LAB102", "LAB102", "LAB103"], failure.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public void Errors_are_written_with_the_line_and_the_place_underlined()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("epochs: 3\nbatch: 128\nlearning_rate: fast\n", "my.recipe.yaml"));
        var writer = new StringWriter { NewLine = "\n" };

        FileErrorText.Write(failure, writer);

        Assert.Equal(
            """
            my.recipe.yaml:3:16: error LAB102: 'fast' is not a number. 'learning_rate' takes a number that is above 0 and at most 1,000, such as 0.1.
                3 | learning_rate: fast
                  |                ^^^^

            """,
            writer.ToString());
    }

    [Fact]
    public void A_name_that_is_no_recipe_is_answered_with_those_there_are()
    {
        var failure = Assert.Throws<LabException>(() => RecipeFiles.Load("cifar-2016", Environment.CurrentDirectory));

        Assert.Contains("'wide-2016'", failure.Message);
        Assert.Contains("Did you mean 'cifar-2015'?", failure.Message);
    }

    [Fact]
    public void An_empty_file_is_told_what_a_recipe_needs()
    {
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read("# nothing yet\n", "my.recipe.yaml"));

        Assert.Single(failure.Diagnostics);
    }

    [Fact]
    public void Of_very_many_errors_fifty_are_shown_and_the_others_counted()
    {
        var text = string.Concat(Enumerable.Range(0, 1_060).Select(number => $"x{number}: 1\n"));
        var failure = Assert.Throws<FileErrorException>(() => RecipeReader.Read(text, "many.recipe.yaml"));
        using var screen = new StringWriter { NewLine = "\n" };

        FileErrorText.Write(failure, screen);

        var lines = screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(50, lines.Count(line => line.Contains("error LAB", StringComparison.Ordinal)));
        Assert.Equal($"many.recipe.yaml: {failure.Diagnostics.Count - 50:N0} more errors.", lines[^1]);
    }
}
