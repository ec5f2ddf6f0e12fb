using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All parts below this one, the direct ones first.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var entry in _internal_submodules)
                    yield return entry;
                foreach (var (name, child) in _internal_submodules)
                    foreach (var (inner, module) in child.named_modules())
                        yield return ($"{name}.{inner}", module);
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var own = _internal_params.Where(entry => !entry.Item2.IsInvalid);
                var below = recurse
                    ? _internal_submodules.SelectMany(child => Prefixed(child.Item1, child.Item2.named_parameters(true)))
                    : [];
                return Distinct(own.Concat(below));
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>Buffers that were registered as not persistent are never listed, whatever is asked for; TorchSharp does the same.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var own = _internal_buffers.Where(entry => entry.Item2 is (var buffer, true) && !buffer.IsInvalid)
                    .Select(entry => (entry.Item1, entry.Item2.Item1));
                var below = recurse
                    ? _internal_submodules.SelectMany(child => Prefixed(child.Item1, child.Item2.named_buffers(true, include_nonpersistent)))
                    : [];
                return Distinct(own.Concat(below));
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            public virtual Parameter? get_parameter(string target) => _internal_params.TryGetValue(target, out var parameter)
                ? parameter
                : Below(target, (child, rest) => child.get_parameter(rest));

            public virtual Tensor? get_buffer(string target) => _internal_buffers.TryGetValue(target, out var buffer)
                ? buffer.Item1
                : Below(target, (child, rest) => child.get_buffer(rest));

            private T? Below<T>(string target, Func<Module, string, T?> find) where T : class
            {
                var dot = target.IndexOf('.');
                return dot < 0
                    ? null
                    : named_children().Where(child => child.name == target[..dot]).Select(child => find(child.module, target[(dot + 1)..]))
                        .FirstOrDefault(found => found is not null);
            }

            private protected static IEnumerable<(string, T)> Prefixed<T>(string prefix, IEnumerable<(string, T)> entries) =>
                entries.Select(entry => ($"{prefix}.{entry.Item1}", entry.Item2));

            /// <summary>A tensor that is reached by two names is listed under the first.</summary>
            private protected static IEnumerable<(string, T)> Distinct<T>(IEnumerable<(string, T)> entries) where T : Tensor =>
                entries.DistinctBy(entry => entry.Item2.Borrowed);
        }
    }
}
