using ResNetGen.Weights;
using ResNetGen.Weights.Files;
using ResNetGen.Weights.Forms;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>Loads and saves weights by torchvision's names.</summary>
public static class WeightExtensions
{
    /// <summary>
    /// Copies weights from a safetensors file, a PyTorch state dict (<c>.pth</c>) or an ONNX model into the module, by name; of a model with other names by the order of its layers.
    /// </summary>
    /// <remarks>
    /// float32, float16, bfloat16 and float64 convert into the module's own type. Data is read straight into the tensors: loading needs no
    /// memory of the file's size. A <c>.pth</c> is read by a reader that can build tensors and nothing else; no code in it is ever executed.
    /// Names, shapes, types and the places of all data in the file are checked before the first tensor is written; only a disk that fails, or a
    /// file that shrinks, while it is read can leave a module with part of the weights.
    /// </remarks>
    /// <param name="module">Any module: a generated network or one of TorchSharp's own.</param>
    /// <param name="path">The file; its format is told by its content.</param>
    /// <param name="strict">True: both must have exactly the same names. False: names on one side only are passed over (and reported), as long as
    /// some are on both.</param>
    /// <param name="filter">Says by name which tensors take part; the others are left alone on both sides. For transfer learning with
    /// another class count: <c>name => !name.StartsWith("fc.")</c>.</param>
    /// <returns>What became of each name, with what keeps the values that it had; it prints as lines to read.</returns>
    /// <exception cref="WeightMismatchException">Names, shapes or types do not fit; the likely cause and all names are in it, and nothing was loaded.</exception>
    /// <exception cref="WeightFormatException">The file is damaged or of another format, or it is a directory, a pipe or a device; nothing was loaded.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotSupportedException">The module is an inference form in <see cref="InferenceLayout.Fused"/> that has computed a pass.</exception>
    public static WeightReport LoadWeights(this nn.Module module, string path, bool strict = true, Func<string, bool>? filter = null) =>
        LoadWeights(module, path, new WeightOptions { Strict = strict, Filter = filter });

    /// <summary>
    /// Copies weights from a safetensors file, a PyTorch state dict or a checkpoint into the module, where the file does not name or shape all of them as the module does.
    /// </summary>
    /// <inheritdoc cref="LoadWeights(nn.Module, string, bool, Func{string, bool})" path="/remarks"/>
    /// <param name="module">Any module: a generated network or one of TorchSharp's own.</param>
    /// <param name="path">The file; its format is told by its content.</param>
    /// <param name="options">What differs. <see cref="WeightOptions.ForCheckpoint"/> finds it out for the usual checkpoints.</param>
    /// <returns>What became of each name, what was found, and what keeps the values that it had; it prints as lines to read.</returns>
    /// <inheritdoc cref="LoadWeights(nn.Module, string, bool, Func{string, bool})" path="/exception"/>
    /// <exception cref="ArgumentException"><see cref="InputChannelMode.Sum"/>, and the module has several input channels.</exception>
    /// <exception cref="InvalidOperationException">Two tensors of the file would get one name.</exception>
    public static WeightReport LoadWeights(this nn.Module module, string path, WeightOptions options)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(options);
        using var file = WeightFile.Open(path, options.Entry);
        return WeightLoader.Load(module, file, options);
    }

    /// <summary>
    /// Copies all parameters and buffers of a network that computes the same function in another form: ResNeXt's blocks may be paths that are added (form a), paths that are
    /// concatenated before a common convolution (form b), or one grouped convolution (form c).
    /// </summary>
    /// <remarks>
    /// The paths of a split must be alike: their first convolutions are one with the filters of all, those behind are one grouped convolution, and the last ones of a sum are one
    /// whose input channels are theirs. Names, shapes and groups are compared before the first tensor is written; what is not a weight, such as a stride or an activation, is not
    /// compared, as when weights are loaded from a file. Values convert to the type and the device of <paramref name="target"/>.
    /// </remarks>
    /// <param name="target">A generated network.</param>
    /// <param name="source">A generated network; it stays as it is. Nothing is shared with it.</param>
    /// <exception cref="ArgumentException">The weights do not fit, or a split has no other form; the message says what and why, and nothing was copied.</exception>
    /// <exception cref="NotSupportedException">One of them is an inference form in <see cref="InferenceLayout.Fused"/> that has computed a pass.</exception>
    public static void CopyWeightsFrom(this nn.Module target, nn.Module source)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(source);
        FormCopy.Run(target, source);
    }

    /// <summary>
    /// Writes all parameters and buffers as safetensors, which Python's <c>safetensors</c> reads. The file is complete or not there:
    /// it is written beside its name first and renamed at the end.
    /// </summary>
    /// <param name="module">Any module.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="metadata">Free text by key, for the file's header. <c>format</c> is <c>pt</c> unless it is given: some readers in Python ask for it.</param>
    /// <exception cref="IOException">The file cannot be written. What was at <paramref name="path"/> is still there.</exception>
    /// <exception cref="NotSupportedException">A tensor is of a type that the format does not hold, or of an inference form in <see cref="InferenceLayout.Fused"/> that has computed a pass.</exception>
    public static void SaveWeights(this nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        WeightSaver.Save(module, path, metadata);
    }
}
