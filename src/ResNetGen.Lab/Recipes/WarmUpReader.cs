using ResNetGen.Lab.Reading;

namespace ResNetGen.Lab.Recipes;

/// <summary><c>{ iterations: 500 }</c>, or <c>{ rate: 0.01, until_error: 80% }</c>.</summary>
internal static class WarmUpReader
{
    private const string Expected = "'none', '{ iterations: 500 }' or '{ rate: 0.01, until_error: 80% }'";

    private static readonly string[] Keys = ["iterations", "rate", "until_error"];

    public static WarmUp? Read(KeyReader recipe)
    {
        if (recipe.Map("warmup", Keys) is not { } map)
            return recipe.Value<WarmUp?>("warmup", null, Values.Choice<WarmUp?>(("none", null)), Expected);
        if (map.Has("iterations") && (map.Has("rate") || map.Has("until_error")))
            map.Report(FileErrors.Conflict, map.SpanOf("iterations"), $"A warm-up either rises over 'iterations' or keeps a 'rate' until an error is reached: 'warmup' takes {Expected}.");
        if (map.Has("iterations"))
            return new LinearWarmUp(map.Value("iterations", 1L, Values.Whole(1, 1_000_000_000), "a whole number of iterations"));
        return new ErrorWarmUp(
            map.Required("rate", 0.01, Values.Real(rate => rate is > 0 and <= 1_000), "a number above 0, such as 0.01"),
            map.Required("until_error", 0.8, Values.Real(error => error is > 0 and < 1), "a share between 0 and 1, such as 80%"));
    }
}
