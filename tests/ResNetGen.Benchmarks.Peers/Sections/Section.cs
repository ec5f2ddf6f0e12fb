using ResNetGen.Benchmarks.Peers.Measuring;

namespace ResNetGen.Benchmarks.Peers.Sections;

/// <summary>A part of the page that can be measured alone.</summary>
/// <param name="Name">Of its place in the page, and in the command.</param>
/// <param name="Measure">Takes minutes.</param>
internal sealed record Section(string Name, Func<Setting, Beside, Measured> Measure)
{
    public static IReadOnlyList<Section> All { get; } =
    [
        BesideTorchVision.Section,
        BesideByHand.Section,
        Forms.Section,
        BesideOnnxRuntime.Section,
        LayerByLayer.Section,
        Calls.Section,
        Sizes.Section,
        BesideTorchScript.Section,
        BesidePython.Section,
        PeakMemory.Section,
        Loading.Section,
        LabTraining.Section,
        Serving.Section,
        Exporting.Section,
        Families.Section,
        Runtimes.Section,
    ];
}
