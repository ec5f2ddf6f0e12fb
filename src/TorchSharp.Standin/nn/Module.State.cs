using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>All parameters, then all buffers, by name. The tensors are the module's own, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (component, parameter) in named_parameters())
                    destination.TryAdd(Join(prefix, component), parameter);
                foreach (var (component, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(Join(prefix, component), buffer);
                foreach (var (component, child) in _internal_submodules)
                    child.state_dict(destination, Join(prefix, component));
                return destination;
            }

            /// <summary>Copies by name. It checks the names alone: a value of another type is converted, one of a smaller shape broadcast.</summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                List<string> missing = [.. own.Keys.Where(key => !Skipped(key) && !source.ContainsKey(key))];
                List<string> unexpected = [.. source.Keys.Where(key => !Skipped(key) && !own.ContainsKey(key))];
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException(
                        $"The state does not fit the module. Missing: {Listed(missing)}. Unexpected: {Listed(unexpected)}.");

                using var noGrad = no_grad();
                foreach (var (key, value) in source)
                    if (!Skipped(key) && own.TryGetValue(key, out var target))
                        target.copy_(value);
                return (missing, unexpected);

                bool Skipped(string key) => skip?.Contains(key) == true;

                static string Listed(List<string> keys) => keys.Count == 0 ? "none" : string.Join(", ", keys);
            }

            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>The number of entries, then each one's name and tensor.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip?.Contains(entry.Key) != true).ToArray();
                writer.Encode(entries.Length);
                foreach (var (key, value) in entries)
                {
                    writer.Write(key);
                    value.Save(writer);
                }
            }

            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var own = state_dict();
                var count = reader.Decode();
                if (strict && count != own.Count)
                    throw new ArgumentException($"The file has {count} entries where the module's state has {own.Count}.");

                for (var i = 0L; i < count; i++)
                {
                    var key = reader.ReadString();
                    var found = own.TryGetValue(key, out var target);
                    if (!found && strict)
                        throw new ArgumentException($"The file has an entry '{key}' that the module's state does not have.");

                    if (found && skip?.Contains(key) != true)
                        target!.Load(reader);
                    else
                        TensorExtensionMethods.Load(reader, skip: true).Dispose();
                    loadedParameters?.Add(key, found);
                }

                return this;
            }

            private static string Join(string? prefix, string component) =>
                string.IsNullOrEmpty(prefix) ? component : $"{prefix}.{component}";
        }
    }
}
