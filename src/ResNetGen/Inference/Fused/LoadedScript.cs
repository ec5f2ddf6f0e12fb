using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>TorchScript that is loaded when it is asked for first. Where libtorch cannot load it, for want of memory, the next one who asks tries again.</summary>
/// <param name="archive">As <see cref="TorchScriptArchive"/> writes it.</param>
internal sealed class LoadedScript(byte[] archive) : IDisposable
{
    private jit.ScriptModule? module;

    /// <summary>One module, whoever asks.</summary>
    public jit.ScriptModule Module
    {
        get
        {
            lock (archive)
                return module ??= jit.load(archive, DeviceType.CPU);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => module?.Dispose();
}
