using ResNetGen.Reports;

namespace ResNetGen.Tool.Tests;

public class FiguresTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1_000, "1.00 K")]
    [InlineData(9_999, "10.0 K")]
    [InlineData(999_499, "999 K")]
    [InlineData(999_500, "1.00 M")]
    [InlineData(25_557_032, "25.6 M")]
    [InlineData(4_089_184_256, "4.09 G")]
    public void Counts_are_cut_to_three_digits(long count, string text) => Assert.Equal(text, Figures.Short(count));

    [Theory]
    [InlineData(512, "512 B")]
    [InlineData(1_024, "1.00 KiB")]
    [InlineData(102_228_128, "97.5 MiB")]
    [InlineData(long.MaxValue, "8.00 EiB")]
    public void Bytes_have_binary_units(long bytes, string text) => Assert.Equal(text, Figures.Bytes(bytes));
}
