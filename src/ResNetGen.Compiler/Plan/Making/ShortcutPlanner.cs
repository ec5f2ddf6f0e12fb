using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>Plans what the blocks of a class add to their main path.</summary>
internal static class ShortcutPlanner
{
    public static PlannedShortcut Plan(BlockGroup group, NumberPlanner numbers) => group.Family.Kind switch
    {
        ShortcutFamilyKind.None => new PlannedNothing(),
        ShortcutFamilyKind.Identity => new PlannedIdentity(),
        ShortcutFamilyKind.ZeroPad => new PlannedZeroPad(!group.Blocks.All(ShortcutFamily.ChangesDimensions), Stride(numbers), numbers.OutChannels.Planned),
        ShortcutFamilyKind.Projection => Projection(group, numbers, isPooled: false),
        ShortcutFamilyKind.PooledProjection => Projection(group, numbers, isPooled: true),
    };

    private static PlannedProjection Projection(BlockGroup group, NumberPlanner numbers, bool isPooled)
    {
        var stride = Stride(numbers);
        var pattern = group.Blocks.Select(block => block.Shortcut).OfType<ProjectionShortcut>().First();
        var channels = numbers.InChannels.Planned;
        var layers = new List<PlannedLayer>();
        foreach (var layer in pattern.Layers.Where(layer => layer is not PoolLayer))
        {
            var planned = Layer(layer, channels, numbers.OutChannels.Planned, isPooled ? new(1) : stride);
            layers.Add(planned);
            channels = planned.Arguments.FirstOrDefault(argument => argument.Name == LayerNumber.Width)?.Number ?? channels;
        }

        var pool = group.Blocks.SelectMany(block => block.Shortcut.Path).OfType<PoolLayer>().FirstOrDefault();
        return new(group.Blocks.Any(block => block.Shortcut is IdentityShortcut), isPooled, stride, layers.ToEquatableArray()) { PoolPadding = pool?.PaddingMode ?? default };
    }

    /// <summary>Of a shortcut, width and stride are the block's.</summary>
    private static PlannedLayer Layer(Layer layer, PlannedNumber input, PlannedNumber output, PlannedNumber stride) => new(
        layer.Name.Substring(layer.Name.LastIndexOf('.') + 1), layer, input,
        layer.Numbers.Select(number => new PlannedArgument(number.Name, number.Quantity switch
        {
            Quantity.Channels => output,
            Quantity.Stride => stride,
            Quantity.Dilation or Quantity.Groups or Quantity.Attention or Quantity.Flag => new(number.Value),
        })).ToEquatableArray());

    private static PlannedNumber Stride(NumberPlanner numbers) => numbers.Plan("stride", Quantity.Stride, block => block.MainPath.Stride);
}
