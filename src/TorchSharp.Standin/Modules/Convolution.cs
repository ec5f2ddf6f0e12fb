using TorchSharp.Utils;

namespace TorchSharp.Modules;

/// <summary>What convolutions of any number of dimensions share.</summary>
public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    protected long[] _reversed_padding_repeated_twice = [];

    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, torch.Device? device = null, torch.ScalarType? dtype = null) : base(name)
    {
        if (transposed)
            throw new NotSupportedException("The stand-in has no transposed convolution.");

        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type is { } type)
            SetPadding(type);
        else
            SetPadding(padding ?? new long[kernel_size.Length]);

        weight = new(torch.empty([out_channels, in_channels / groups, .. kernel_size], dtype, device));
        if (bias)
            this.bias = new(torch.empty(out_channels, dtype, device));
        reset_parameters();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[]? padding { get; private set; }

    public Padding? padding_type { get; private set; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public bool transposed => false;

    public long groups { get; set; }

    public PaddingModes padding_mode { get; set; }

    public Parameter weight
    {
        get => _weight!;
        set => Replace(ref _weight, value, nameof(weight));
    }

    public Parameter? bias
    {
        get => _bias;
        set => Replace(ref _bias, value, nameof(bias));
    }

    /// <summary>PyTorch's: the weight uniform after He with a = √5, the bias uniform within 1/√fan-in.</summary>
    public void reset_parameters() => torch.nn.init.ResetWeightAndBias(weight, bias);

    public void SetPadding(long[] padding)
    {
        padding_type = null;
        this.padding = padding;
        _reversed_padding_repeated_twice = [.. Enumerable.Reverse(padding).SelectMany(length => new[] { length, length })];
    }

    public void SetPadding(Padding padding)
    {
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException("'Same' padding is for convolutions of stride 1.", nameof(padding));

        this.padding = null;
        padding_type = padding;
        var same = padding == Padding.Same ? 1 : 0;
        _reversed_padding_repeated_twice = [.. kernel_size.Zip(dilation, (kernel, step) => same * step * (kernel - 1))
            .Reverse().SelectMany(total => new[] { total / 2, total - (total / 2) })];
    }

    /// <summary>Whether the input is a batch, or a single map, of this convolution's channels.</summary>
    protected bool ValidateShape(torch.Tensor input, long dimensions)
    {
        var shape = input.shape;
        return (shape.Length == dimensions + 2 && shape[1] == in_channels) || (shape.Length == dimensions + 1 && shape[0] == in_channels);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _weight?.Dispose();
            _bias?.Dispose();
        }

        base.Dispose(disposing);
    }
}
