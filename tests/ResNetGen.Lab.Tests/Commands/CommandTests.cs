using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Commands;

/// <summary>What a user sees of command lines, right and wrong.</summary>
public sealed class CommandTests
{
    [Fact]
    public void A_recipe_in_error_is_shown_with_the_place_of_the_mistake()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("my.recipe.yaml"), "epochs: 3\nbatch: 128\nlearning_rte: 0.1\n");

        var (exitCode, _, error) = Run(folder.Path, "train", "--network", "ResNet8", "--recipe", "my.recipe.yaml");

        Assert.Equal(1, exitCode);
        Assert.Contains("my.recipe.yaml:3:1: error LAB101: 'learning_rte' is not a key of a recipe. Did you mean 'learning_rate'?", error);
        Assert.Contains("    3 | learning_rte: 0.1", error);
    }

    [Theory]
    [InlineData("train --recipe cosine", "'train' needs --network: the network's name; 'resnetgen-lab networks' lists them.")]
    [InlineData("train --network ResNet8 --recipe cosine --epochs 0", "--epochs must be at least 1")]
    [InlineData("train --network ResNet9 --recipe cosine", "Did you mean 'ResNet8'?")]
    [InlineData("train --network ResNet8 --recipe cosin", "Did you mean 'cosine'?")]
    [InlineData("train --network ResNet8 --recipe cosine --data nowhere", "'nowhere'")]
    [InlineData("train --network ResNet8 --recipe cosine --assembly nothing.dll", "There is no file")]
    [InlineData("train --network ResNet8 --recipe cosine --data images --device nonsense", "not a device")]
    [InlineData("train --network ResNet8 --recipe cosine --threads 0", "--threads must be at least 1")]
    [InlineData("trian", "Did you mean 'resnetgen-lab train'?\nSee 'resnetgen-lab --help'.")]
    [InlineData("train --netwrok ResNet8 --recipe cosine", "'train' has no option '--netwrok'. Did you mean '--network'?")]
    [InlineData("networks foo", "'networks' does not take 'foo'. It takes options only.")]
    [InlineData("help trian", "There is no command 'trian'. Did you mean 'resnetgen-lab train'?")]
    [InlineData("recipes cosin", "Did you mean 'cosine'?")]
    [InlineData("data cifra10", "Did you mean 'cifar10'?")]
    [InlineData("train --network ResNet8 --recipe cosine --data cifra10", "Did you mean 'cifar10'?")]
    [InlineData("eval --network RseNet8 --weights w.safetensors", "Did you mean 'ResNet8'?")]
    [InlineData("show --network RseNet8", "Did you mean 'ResNet8'?")]
    [InlineData("sweep", "'sweep' needs <experiment>: a file that names networks, recipes and seeds")]
    public void A_wrong_command_line_is_answered_by_what_is_wrong(string line, string says)
    {
        using var folder = new TemporaryFolder();

        var (exitCode, output, error) = Run(folder.Path, line.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Contains(says, error);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("train --network ResNet8 --recipe cosine --epochs x", "train", "--epochs must be a whole number from 1 to 2,147,483,647, not 'x'.")]
    [InlineData("train --network ResNet8 --recipe cosine --epochs 2.5", "train", "--epochs must be a whole number from 1 to 2,147,483,647, not '2.5'.")]
    [InlineData("train --network ResNet8 --recipe cosine --epochs 3000000000", "train", "--epochs must be a whole number from 1 to 2,147,483,647, not '3000000000'.")]
    [InlineData("train --network ResNet8 --recipe cosine --seed x", "train", "--seed must be a whole number from 0 to 2,147,483,647, not 'x'.")]
    [InlineData("train --network ResNet8 --recipe cosine --threads x", "train", "--threads must be a whole number from 1 to 2,147,483,647, not 'x'.")]
    [InlineData("train --network ResNet8 --recipe cosine --checkpoint-every x", "train", "--checkpoint-every must be a whole number from 1 to 9,223,372,036,854,775,807, not 'x'.")]
    [InlineData("sweep some --checkpoint-every x", "sweep", "--checkpoint-every must be a whole number from 1 to 9,223,372,036,854,775,807, not 'x'.")]
    [InlineData("eval --run r --crops x", "eval", "--crops must be 1 or 10.")]
    [InlineData("eval --run r --crop-side x", "eval", "--crop-side must be a whole number from 1 to 2,147,483,647, not 'x'.")]
    [InlineData("eval --run r --top x", "eval", "--top must be a whole number from 1 to 2,147,483,647, not 'x'.")]
    [InlineData("show --run r --images x", "show", "--images must be a whole number from 2 to 2,147,483,647, not 'x'.")]
    [InlineData("show --run r --seed x", "show", "--seed must be a whole number from 0 to 2,147,483,647, not 'x'.")]
    public void A_value_that_is_not_a_number_is_one_line(string line, string command, string says)
    {
        using var folder = new TemporaryFolder();

        var answer = Run(folder.Path, line.Split(' '));

        Assert.Equal((2, "", $"resnetgen-lab: {says}\nSee 'resnetgen-lab {command} --help'.\n"), answer);
    }

    [Fact]
    public void A_number_option_without_a_value_or_with_two_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, Run(folder.Path, "eval", "--run", "r", "--top").ExitCode);
        Assert.Equal(2, Run(folder.Path, "eval", "--run", "r", "--top", "1", "--top", "2").ExitCode);
    }

    [Fact]
    public void A_training_that_is_refused_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        PngFolder.Write(PaintedImages.Make(training: 16, test: 4), folder.In("images"));
        File.WriteAllText(folder.In("warm.recipe.yaml"), "epochs: 1\nbatch: 8\nlearning_rate: 0.1\nwarmup: { iterations: 50 }\n");

        var (exitCode, _, error) = Run(folder.Path, "train", "--network", "ResNet8", "--recipe", "warm.recipe.yaml", "--data", folder.In("images"), "--device", "cpu");

        Assert.Equal(2, exitCode);
        Assert.Contains("warms up over 50 iterations", error);
        Assert.False(Directory.Exists(folder.In("runs")));
    }

    [Fact]
    public void Recipes_are_listed_and_printed_to_begin_one_of_ones_own()
    {
        using var folder = new TemporaryFolder();

        var (_, list, _) = Run(folder.Path, "recipes");
        var (_, text, _) = Run(folder.Path, "recipes", "cifar-2015");
        File.WriteAllText(folder.In("own.recipe.yaml"), text);

        Assert.Contains("64,000 iterations", list);
        Assert.Equal(64_000, Lab.Recipes.RecipeFiles.Load("own.recipe.yaml", folder.Path).Length.Count);
    }

    [Fact]
    public void A_training_writes_what_it_did_line_by_line_and_where_the_weights_are()
    {
        using var folder = new TemporaryFolder();
        PngFolder.Write(PaintedImages.Make(training: 16, test: 4), folder.In("images"));

        var (exitCode, output, error) = Run(folder.Path, "train", "--network", "ResNet8", "--recipe", "wide-2016", "--epochs", "2", "--data", folder.In("images"), "--device", "cpu", "--threads", "1");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches("(?s)ResNet8, 19,[0-9]{3} parameters, on images, by wide-2016: 2 iterations of 128 images, seed 1, cpu, 1 thread( of [0-9]+ cores)?\n.*epoch 1 .*epoch 2 .*wrote runs/ResNet8-wide-2016-s1/weights.safetensors", output);
        Assert.True(File.Exists(folder.In("runs/ResNet8-wide-2016-s1/weights.safetensors")));
    }

    [Fact]
    public void A_mistyped_command_is_one_error()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((2, "", "resnetgen-lab: There is no command 'trian'. Did you mean 'resnetgen-lab train'?\nSee 'resnetgen-lab --help'.\n"), Run(folder.Path, "trian"));
    }

    [Theory]
    [InlineData("train --network ResNet8 --recipe good", "good.recipe.yaml'?")]
    [InlineData("train --network ResNet8 --recipe ./goood.recipe.yaml", "Did you mean './good.recipe.yaml'?")]
    [InlineData("sweep tiny", "tiny.experiment.yaml'?")]
    public void A_mistyped_file_is_answered_by_the_file_beside_it(string line, string says)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("good.recipe.yaml"), "epochs: 1\n");
        File.WriteAllText(folder.In("tiny.experiment.yaml"), "seeds: [1]\n");

        var (exitCode, _, error) = Run(folder.Path, line.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.Contains(says, error);
    }

    [Fact]
    public void A_cause_with_lists_below_it_keeps_its_lines_and_their_indentation()
    {
        var error = new StringWriter { NewLine = "\n" };
        using var session = new Session { Out = TextWriter.Null, Error = error, WorkingDirectory = "/", ErrorWidth = 40 };

        session.ComplainAtLength("The weights in 'w.safetensors' do not fit ResNet20.\n  the file lacks (2):\n    layer1.1.conv1.weight\n    fc.bias");

        Assert.Equal(
            """
            resnetgen-lab: The weights in
              'w.safetensors' do not fit ResNet20.
              the file lacks (2):
                layer1.1.conv1.weight
                fc.bias

            """, error.ToString());
    }

    [Theory]
    [InlineData("train --network ResNet9 --recipe cosine")]
    [InlineData("train --network ResNet8 --recipe cosine --data nowhere")]
    [InlineData("train --network ResNet8 --recipe my.recipe.yaml")]
    [InlineData("train --network ResNet8 --recipe cosine --epochs many --checkpoint-every seldom")]
    public void Messages_are_broken_between_words_where_the_window_ends(string line)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("my.recipe.yaml"), "epochs: 3\nbatch: many\nlearning_rate: 0.1\nschedule: stepwise\n");

        var (_, _, whole) = Run(folder.Path, line.Split(' '));
        var (_, _, broken) = RunIn(folder.Path, 60, line.Split(' '));

        Assert.Contains(whole.Split('\n'), row => row.Length > 60);
        Assert.All(broken.Split('\n'), row => Assert.True(row.Length <= 60, row));
        Assert.Equal(whole.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), broken.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments) => RunIn(folder, null, arguments);

    private static (int ExitCode, string Output, string Error) RunIn(string folder, int? width, params string[] arguments)
    {
        using var session = new Session
        {
            ErrorWidth = width,
            Out = new StringWriter { NewLine = "\n" },
            Error = new StringWriter { NewLine = "\n" },
            WorkingDirectory = folder,
        };
        var exitCode = Program.Run(arguments, session);
        return (exitCode, session.Out.ToString()!, session.Error.ToString()!);
    }
}
