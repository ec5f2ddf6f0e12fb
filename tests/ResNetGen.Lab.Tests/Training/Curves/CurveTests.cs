using ResNetGen.Lab.Training.Curves;

namespace ResNetGen.Lab.Tests.Training.Curves;

public sealed class CurveTests
{
    [Theory]
    [InlineData(391, new long[] { 40, 79, 118, 157, 196, 235, 274, 313, 352, 391, 431 })]
    [InlineData(10, new long[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })]
    [InlineData(3, new long[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })]
    public void An_epoch_has_ten_points_evenly_and_one_at_its_end(int perEpoch, long[] first)
    {
        var curve = new CurveSoFar();
        for (var iteration = 1; curve.Points.Count < first.Length; iteration++)
            curve = curve.After(iteration, perEpoch, images: 1, loss: 0, errors: 0);

        Assert.Equal(first, curve.Points.Select(point => point.Iteration));
    }

    [Fact]
    public void A_point_is_the_mean_over_the_images_since_the_one_before()
    {
        var curve = new CurveSoFar();
        for (var iteration = 1; iteration <= 20; iteration++)
            curve = curve.After(iteration, perEpoch: 20, images: iteration % 2 == 0 ? 1 : 3, loss: iteration, errors: iteration % 2);

        Assert.Equal((20, (19 + 20) / 4.0, 0.25), (curve.Points[^1].Iteration, curve.Points[^1].Loss, curve.Points[^1].Error));
        Assert.Equal(10, curve.Points.Count);
        Assert.Equal(0, curve.Images);
    }
}
