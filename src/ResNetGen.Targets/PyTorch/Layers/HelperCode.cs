using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Text;

namespace ResNetGen.Targets.PyTorch.Layers;

/// <summary>A layer that is a class of the file.</summary>
/// <param name="call">The arguments of its constructor.</param>
internal sealed class HelperCode(Helper helper, Func<LayerArguments, string[]> call) : LayerCode
{
    public override string Create(LayerArguments arguments) => PythonCall.Write(helper.Name, call(arguments));

    public override IEnumerable<Helper> Helpers(LayerArguments arguments) => [helper];
}
