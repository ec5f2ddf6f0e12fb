using System.Net;
using System.Net.Http.Json;

namespace ResNetGen.Samples.Tests;

public class ScoringServiceTests
{
    private const int ImageBytes = 3 * 32 * 32;

    [Fact]
    public async Task Requests_beside_each_other_get_the_scores_of_their_own_images()
    {
        using var service = await RunningService.Start();
        var images = Enumerable.Range(0, 8).Select(RandomImage).ToArray();

        // One after another, then all at once: more than there are turns.
        var alone = new List<float[]>();
        foreach (var image in images)
            alone.Add(await Scores(service, image));
        var together = await Task.WhenAll(images.Select(image => Scores(service, image)));

        Assert.Equal(alone, together);
        Assert.All(together, scores => Assert.Equal(1, scores.Sum(), 1e-4));
        Assert.Equal(images.Length, together.Select(scores => string.Join(' ', scores)).Distinct().Count());
    }

    [Fact]
    public async Task An_image_of_another_size_is_refused_in_words()
    {
        using var service = await RunningService.Start();

        using var answer = await service.Client.PostAsync("/scores", new ByteArrayContent(new byte[100]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("An image is 3072 bytes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_weights_that_is_missing_ends_the_service_before_it_listens()
    {
        var missing = Path.Combine(Path.GetTempPath(), "no-such-file.safetensors");

        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningService.Start("--weights", missing));

        Assert.Contains(missing, ended.Message, StringComparison.Ordinal);
    }

    private static async Task<float[]> Scores(RunningService service, byte[] image)
    {
        using var answer = await service.Client.PostAsync("/scores", new ByteArrayContent(image));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<float[]>())!;
    }

    private static byte[] RandomImage(int seed)
    {
        var image = new byte[ImageBytes];
        new Random(seed).NextBytes(image);
        return image;
    }
}
