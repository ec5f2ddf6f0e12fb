using System.Text.Json;
using ResNetGen.Lab.Tests.Support;

namespace ResNetGen.Lab.Tests.Predicting;

public sealed class PredictCommandTests(TrainedFolder trained) : IClassFixture<TrainedFolder>
{
    [Fact]
    public void Pictures_of_a_folder_get_the_classes_that_eval_counts()
    {
        var predict = CommandRun.Of(trained.Path, "predict", "--run", "run", "images/test", "--csv", "said.csv", "--top", "2");
        var eval = CommandRun.Of(trained.Path, "eval", "--run", "run", "--data", trained.In("images"), "--json", "eval.json");

        Assert.Equal((ExitCode.Success, ExitCode.Success), (predict.ExitCode, eval.ExitCode));
        Assert.Contains("images/test/bar/0000.png\n", predict.Output);
        var rows = File.ReadAllLines(trained.In("said.csv"));
        Assert.Equal("file,rank,class,probability", rows[0]);
        Assert.Equal(24, rows.Length - 1);
        var first = rows[1..].Select(row => row.Split(',')).Where(row => row[1] == "1").ToList();
        using var json = JsonDocument.Parse(File.ReadAllText(trained.In("eval.json")));
        Assert.Equal(json.RootElement.GetProperty("top1_correct").GetInt32(), first.Count(row => row[0].Contains($"/{row[2]}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Probabilities_are_of_all_classes_and_a_temperature_makes_them_alike()
    {
        CommandRun.Of(trained.Path, "predict", "--run", "run", "images/test/disc/0002.png", "--json", "sure.json");
        CommandRun.Of(trained.Path, "predict", "--run", "run", "images/test/disc/0002.png", "--json", "unsure.json", "--temperature", "1000");

        Assert.Equal(1, Shares("sure.json").Sum(), 9);
        Assert.All(Shares("unsure.json"), share => Assert.Equal(0.25, share, 2));
        Assert.True(Shares("sure.json")[0] > 0.3);

        double[] Shares(string file)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(trained.In(file)));
            return [.. json.RootElement[0].GetProperty("top").EnumerateArray().Select(each => each.GetProperty("probability").GetDouble())];
        }
    }

    [Fact]
    public void A_broken_picture_is_named_and_the_others_go_on()
    {
        Directory.CreateDirectory(trained.In("mixed"));
        File.WriteAllText(trained.In("mixed/a.png"), "no picture");
        File.Copy(trained.In("images/test/bar/0000.png"), trained.In("mixed/b.png"), overwrite: true);

        var run = CommandRun.Of(trained.Path, "predict", "--run", "run", "mixed");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("mixed/a.png' is not a JPEG, PNG, WebP, BMP or GIF picture.", run.Errors);
        Assert.Contains("mixed/b.png\n", run.Output);
    }

    [Fact]
    public void Maps_are_written_by_the_names_of_the_pictures_and_none_over_another()
    {
        Directory.CreateDirectory(trained.In("again"));
        File.Copy(trained.In("images/test/bar/0000.png"), trained.In("again/0000.png"), overwrite: true);

        var run = CommandRun.Of(trained.Path, "predict", "--run", "run", "images/test/bar/0000.png", "again", "--maps", "maps");

        Assert.Contains("wrote 2 pictures to maps", run.Output);
        Assert.Equal(["0000-2.png", "0000.png"], Directory.EnumerateFiles(trained.In("maps")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(trained.In("maps/0000.png")), File.ReadAllBytes(trained.In("maps/0000-2.png")));
    }

    [Theory]
    [InlineData("predict --run run", "needs")]
    [InlineData("predict --run nowhere images", "is not the folder of a run")]
    [InlineData("predict --run run nowhere.png", "There is no file or folder 'nowhere.png'.")]
    [InlineData("predict --run run run", "The folder 'run' holds no pictures")]
    [InlineData("predict --run run images --method cam", "--method says how --maps are computed: it needs --maps.")]
    [InlineData("predict --run run images --temperature 0", "--temperature takes a number above 0.")]
    [InlineData("predict --run run images --temperature nan", "--temperature takes a number above 0.")]
    public void What_is_wrong_with_the_command_line_is_said(string line, string says)
    {
        var run = CommandRun.Of(trained.Path, line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(says, run.Errors);
    }
}
