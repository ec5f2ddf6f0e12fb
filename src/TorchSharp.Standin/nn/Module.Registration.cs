using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool areComponentsRegistered;

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                RequireLive(tensor, nameof(tensor));
                if (_internal_buffers.ContainsKey(name))
                    throw new InvalidOperationException($"A buffer '{name}' is registered already.");
                _internal_buffers.Add(name, (tensor, persistent));
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                RequireLive(param, nameof(param));
                if (_internal_params.ContainsKey(name))
                    throw new InvalidOperationException($"A parameter '{name}' is registered already.");
                _internal_params.Add(name, param);
            }

            /// <summary>Registers a part; that part then registers what its fields hold, unless it overrides <see cref="RegisterComponents"/>.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                if (string.IsNullOrEmpty(name) || name.Contains('.'))
                    throw new ArgumentException($"A module's name must be neither empty nor contain a dot; it is '{name}'.", nameof(name));
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"A module '{name}' is registered already.");

                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers every module, parameter and tensor that a field holds, under the field's name.</summary>
            /// <remarks>What is registered by hand under another name is registered once more.</remarks>
            protected virtual void RegisterComponents()
            {
                if (areComponentsRegistered)
                    return;

                foreach (var field in Fields(GetType()))
                {
                    var component = field.ComponentName();
                    if (_internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component))
                        continue;

                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(component, module);
                            break;
                        case Parameter parameter:
                            register_parameter(component, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(component, tensor);
                            break;
                    }
                }

                areComponentsRegistered = true;
            }

            protected void ClearModules() => _internal_submodules.Clear();

            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Registers, replaces or, given nothing, takes the parameter out.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _internal_params.Remove(name);
                else
                    _internal_params[name] = value;
            }

            /// <inheritdoc cref="ConditionallyRegisterParameter(string, Parameter?)"/>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                    _internal_buffers.Remove(name);
                else
                    _internal_buffers[name] = (value, persistent);
            }

            /// <summary>The fields of a type and of those above it; of two with one name the lower.</summary>
            private static IEnumerable<FieldInfo> Fields(Type type)
            {
                var seen = new HashSet<string>();
                for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
                    foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                        if (seen.Add(field.Name))
                            yield return field;
            }

            private static void RequireLive(Tensor? tensor, string parameter)
            {
                if (tensor is null || tensor.IsInvalid)
                    throw new ArgumentNullException(parameter, "There is no tensor to register: it is null or was disposed.");
            }
        }
    }
}
