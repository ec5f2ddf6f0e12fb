namespace ResNetGen.Compiler.Tests.RandomSpecs;

/// <summary>Random choices, the same for the same seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => random.Next(first, last + 1);

    public T Of<T>(params T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>A divisor of all of the numbers, 1 as often as all others together.</summary>
    public int CommonDivisor(params int[] numbers) =>
        Chance(0.5) ? 1 : Of([.. Enumerable.Range(1, numbers.Min()).Where(divisor => numbers.All(number => number % divisor == 0))]);
}
