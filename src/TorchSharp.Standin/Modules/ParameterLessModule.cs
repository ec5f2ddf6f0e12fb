namespace TorchSharp.Modules;

public interface IParameterLessModule;

/// <summary>A module without parameters and buffers: there is nothing to convert.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name) : base(name) { }

    protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => this;

    protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => this;

    protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => this;

    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException($"{GetName()} is a module without buffers; '{name}' cannot be registered.");

    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException($"{GetName()} is a module without parameters; '{name}' cannot be registered.");

    public override void register_module(string name, torch.nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
            throw new InvalidOperationException($"{GetName()} is a module without parameters; '{name}', its part, must be one too.");
        base.register_module(name, submodule);
    }
}
