using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            protected DeviceType _deviceType = DeviceType.CPU;
            protected int _deviceIndex = -1;

            /// <summary>Converts the parameters and the buffers of floating-point type; buffers of whole numbers keep theirs.</summary>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RequireReal(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                // Only CUDA numbers its devices.
                var index = deviceType == DeviceType.CUDA ? deviceIndex : -1;
                if ((deviceType, index) != (_deviceType, _deviceIndex))
                    _toEpilog(deviceType, index, non_blocking);
                return this;
            }

            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                RequireReal(dtype);
                _toEpilog(dtype, device, non_blocking);
                return this;
            }

            public Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (device is null)
                        child._to(dtype!.Value, non_blocking);
                    else if (dtype is null)
                        child._to(device.type, device.index, non_blocking);
                    else
                        child._to(device, dtype.Value, non_blocking);
                }

                ReplaceTensors(dtype, device);
                if (device is not null)
                    (_deviceType, _deviceIndex) = (device.type, device.index);
            }

            /// <summary>New tensors take the old ones' places: in the register, and in the property or else the field of that name.</summary>
            private void ReplaceTensors(ScalarType? dtype, Device? device)
            {
                // As TorchSharp looks them up: two public properties of one name make this throw.
                var properties = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name);
                var fields = Fields(GetType()).ToDictionary(field => field.ComponentName());
                foreach (var (component, parameter) in named_parameters(false).ToArray())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var replacement))
                        continue;
                    if (!properties.ContainsKey(component))
                        parameter.Dispose();
                    if (!Assign(component, replacement!))
                        ConditionallyRegisterParameter(component, replacement);
                }

                foreach (var (component, buffer) in named_buffers(false).ToArray())
                    if (ReplaceBuffer(dtype, device, buffer, out var replacement) && !Assign(component, replacement!))
                        ConditionallyRegisterBuffer(component, replacement);

                bool Assign(string component, Tensor replacement)
                {
                    if (properties.TryGetValue(component, out var property))
                    {
                        property.SetValue(this, replacement);
                        return true;
                    }

                    if (fields.TryGetValue(component, out var field))
                        field.SetValue(this, replacement);
                    return false;
                }
            }

            protected static bool ReplaceParameter(ScalarType? dtype, Device? device, Parameter param, out Parameter? p)
            {
                p = null;
                if (!WillChange(dtype, device, param))
                    return false;

                using var noGrad = no_grad();
                using var grad = param.grad;
                p = new(param.to(dtype ?? param.dtype, device ?? param.device), param.requires_grad);
                p.DetachFromDisposeScope();
                if (grad is not null)
                {
                    using var moved = grad.to(p.dtype, p.device);
                    p.grad = moved;
                }

                return true;
            }

            protected static bool ReplaceBuffer(ScalarType? dtype, Device? device, Tensor buffer, out Tensor? result)
            {
                var type = is_floating_point(buffer.dtype) ? dtype : null;
                result = WillChange(type, device, buffer)
                    ? buffer.to(type ?? buffer.dtype, device ?? buffer.device, disposeAfter: true).DetachFromDisposeScope()
                    : null;
                return result is not null;
            }

            private static bool WillChange(ScalarType? dtype, Device? device, Tensor tensor) =>
                (dtype is { } type && type != tensor.dtype) || (device is not null && device.type != tensor.device_type);

            private static void RequireReal(ScalarType dtype)
            {
                if (!is_floating_point(dtype) && !is_complex(dtype))
                    throw new ArgumentException($"A module converts to floating-point types alone, not to {dtype}.", nameof(dtype));
            }
        }
    }
}
