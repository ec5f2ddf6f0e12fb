using ScoringService;

const int ImageBytes = Classifier.InputChannels * Classifier.InputHeight * Classifier.InputWidth;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = ImageBytes);
builder.Services.AddSingleton(_ => new Scorer(Environment.ProcessorCount, builder.Configuration["weights"]));

var app = builder.Build();

// Made now: a file of weights that does not fit ends the service before it says that it is there.
app.Logger.LogInformation("{Format}", app.Services.GetRequiredService<Scorer>().Format);

app.MapGet("/", () => $"POST {ImageBytes} bytes (3 x 32 x 32, channel by channel) to /scores.");

app.MapPost("/scores", async (HttpRequest request, Scorer scorer, CancellationToken cancelled) =>
{
    using var body = new MemoryStream(ImageBytes);
    await request.Body.CopyToAsync(body, cancelled);
    return body.Length == ImageBytes
        ? Results.Ok(await scorer.Score(body.ToArray(), cancelled))
        : Results.BadRequest($"An image is {ImageBytes} bytes (3 x 32 x 32, channel by channel), and not {body.Length}.");
});

app.Run();
