using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>TorchScript that is loaded when it is asked for first. Where libtorch cannot load it, for want of memory, the next one who asks tries again.</summary>
/// <param name="load">Loads it.</param>
internal sealed class LoadedScript(Func<jit.ScriptModule> load) : IDisposable
{
    private readonly object loading = new();

    private jit.ScriptModule? module;

    private bool isDisposed;

    /// <param name="methods">As <see cref="TorchScriptArchive"/> takes them.</param>
    public static LoadedScript Of(string methods)
    {
        var archive = TorchScriptArchive.Write(methods);
        return new(() => jit.load(archive, DeviceType.CPU));
    }

    /// <summary>One module, whoever asks.</summary>
    /// <exception cref="ObjectDisposedException">Nobody would dispose what were loaded now.</exception>
    public jit.ScriptModule Module
    {
        get
        {
            lock (loading)
            {
                ObjectDisposedException.ThrowIf(isDisposed, this);
                return module ??= load();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (loading)
        {
            isDisposed = true;
            module?.Dispose();
            module = null;
        }
    }
}
