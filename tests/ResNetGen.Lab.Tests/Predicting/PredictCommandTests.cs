using System.Text.Json;
using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Predicting;
using ResNetGen.Lab.Tests.Data.Photos;
using ResNetGen.Lab.Tests.Support;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

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

    [Fact]
    public void Links_to_pictures_are_pictures_and_one_to_nothing_is_named()
    {
        Directory.CreateDirectory(trained.In("linked"));
        File.CreateSymbolicLink(trained.In("linked/a.png"), trained.In("images/test/bar/0000.png"));
        File.CreateSymbolicLink(trained.In("linked/b.png"), trained.In("nothing.png"));
        Directory.CreateSymbolicLink(trained.In("linked/up"), trained.Path);

        var run = CommandRun.Of(trained.Path, "predict", "--run", "run", "linked");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("linked/a.png\n", run.Output);
        Assert.DoesNotContain("linked/up", run.Output);
        Assert.Contains("linked/b.png' is a link to nothing.", run.Errors);
    }

    [Fact]
    public void The_best_weights_are_taken_on_request()
    {
        File.WriteAllBytes(trained.In("run/best.safetensors"), "broken"u8.ToArray());

        var (last, best) = (Predict(), Predict("--best"));
        File.Delete(trained.In("run/best.safetensors"));
        var none = Predict("--best");

        Assert.Equal(ExitCode.Success, last.ExitCode);
        Assert.Contains("best.safetensors", best.Errors);
        Assert.Contains("has no best.safetensors: it has not ended an epoch", none.Errors);

        CommandRun Predict(params string[] more) => CommandRun.Of(trained.Path, ["predict", "--run", "run", "images/test/bar/0000.png", .. more]);
    }

    [Theory]
    [InlineData("255 0 0", 76)]
    [InlineData("0 255 0", 150)]
    [InlineData("0 0 255", 29)]
    [InlineData("90 90 90", 90)]
    public void A_network_of_one_channel_is_given_the_luminance_of_a_colour_picture(string colour, byte expected)
    {
        byte[] values = [.. colour.Split(' ').Select(byte.Parse)];
        File.WriteAllBytes(trained.In("colour.png"), Pictures.Png<Rgb24>(6, 4, new(values[0], values[1], values[2]), PngColorType.Rgb, PngBitDepth.Bit8));
        var none = new PixelNormalization([0], [1]);

        Assert.All(GivenImage.Read(trained.In("colour.png"), new(["a"], new(1, 2, 2), none)), value => Assert.Equal(expected, value));
        Assert.All(GivenImage.Read(trained.In("colour.png"), new(["a"], new(1, 4, 6), none)), value => Assert.Equal(expected, value));
    }

    [Theory]
    [InlineData("predict --run run images --json none/said.json", "--json none/said.json cannot be written: there is no folder '")]
    [InlineData("eval --run run --data images --html none/page.html", "--html none/page.html cannot be written")]
    [InlineData("eval --run run --data images --mistakes 3", "it needs --html.")]
    [InlineData("eval --network ResNet8 --weights none.pth --data nowhere", "There is no file 'none.pth'")]
    [InlineData("eval --network ResNet8 --weights none.pth --best", "leave one of them out")]
    [InlineData("eval --run run --data images --split-seed 3", "--split-seed says which pictures --split keeps: it needs --split.")]
    [InlineData("show --run run --data images --seed 3", "--seed is that of initial weights: it needs --network.")]
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
