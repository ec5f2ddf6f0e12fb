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
        if (map.Lacks("iterations") && map.Lacks("rate") && map.Lacks("until_error"))
        {
            if (!map.HasUnknown)
                map.Missing($"'warmup' lacks its keys. It takes {Expected}.");
            return null;
        }

        if (map.Has("iterations") && (map.Has("rate") || map.Has("until_error")))
            map.Report(FileErrors.Conflict, map.SpanOf("iterations"), $"A warm-up either rises over 'iterations' or keeps a 'rate' until an error is reached: 'warmup' takes {Expected}.");
        if (!map.Lacks("iterations"))
            return new LinearWarmUp(map.Value("iterations", 1L, Values.Whole(1, 1_000_000_000), "a whole number from 1 to 1,000,000,000"));
        return new ErrorWarmUp(
            map.Required("rate", 0.01, Values.Real(NumberRange.Positive(1_000)), $"a number that is {NumberRange.Positive(1_000)}, such as 0.01"),
            map.Required("until_error", 0.8, Values.Real(NumberRange.Fraction), $"a share that is {NumberRange.Fraction}, such as 80%"));
    }
}
