namespace ResNetGen.Lab.Explaining;

/// <summary>A scale of colours from cold to hot, brighter all the way, so that it is read without telling red from green.</summary>
internal static class HeatColours
{
    /// <summary>At equal distances from 0 to 1.</summary>
    private static readonly (int Red, int Green, int Blue)[] stops = [(13, 8, 66), (84, 20, 120), (170, 40, 105), (232, 93, 55), (252, 170, 30), (252, 250, 160)];

    /// <param name="share">From 0 to 1.</param>
    public static (byte Red, byte Green, byte Blue) Of(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (stops.Length - 1);
        var first = Math.Min((int)place, stops.Length - 2);
        var (from, to, rest) = (stops[first], stops[first + 1], place - first);
        return (Mix(from.Red, to.Red, rest), Mix(from.Green, to.Green, rest), Mix(from.Blue, to.Blue, rest));
    }

    private static byte Mix(int first, int second, double share) => (byte)Math.Round(first + ((second - first) * share));
}
