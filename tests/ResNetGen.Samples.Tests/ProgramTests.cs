using System.Globalization;

namespace ResNetGen.Samples.Tests;

public class ProgramTests
{
    [Fact]
    public async Task The_detection_neck_has_nine_boxes_for_each_place_of_each_level()
    {
        var lines = await Sample.Run("DetectionNeck");

        // Images of 256x320, a half, a quarter and an eighth of 32x40 places; 20 classes.
        Assert.Equal(["P3 32x40 11520 230400", "P4 16x20 2880 57600", "P5 8x10 720 14400"], lines[1..].Select(WithSingleSpaces));
    }

    [Fact]
    public async Task Transferred_layers_learn_the_second_task_in_fewer_steps_than_new_ones()
    {
        var lines = await Sample.Run("TransferLearning");

        Assert.Equal("54 tensors loaded, 2 left as they were: fc.weight, fc.bias", lines[1]);
        Assert.InRange(Percent(lines[3]), 90, 100);
        Assert.InRange(Percent(lines[4]), 0, Percent(lines[3]));
    }

    /// <summary>The last number of the line.</summary>
    private static int Percent(string line) => int.Parse(line.Split(':')[1].TrimEnd('%', ' '), CultureInfo.InvariantCulture);

    private static string WithSingleSpaces(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
