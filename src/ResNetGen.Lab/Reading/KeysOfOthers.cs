namespace ResNetGen.Lab.Reading;

/// <summary>Keys of other programs for what no file of the lab says: because the command line does, or because the lab always does the same.</summary>
internal static class KeysOfOthers
{
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal);

    static KeysOfOthers()
    {
        Add("Images are prepared on a thread of their own, for which there is no setting. Remove it.", "num_workers", "workers", "n_workers", "dataloader_num_workers", "pin_memory", "prefetch", "prefetch_factor", "persistent_workers");
        Add("SGD's momentum is 'momentum', and AdamW always has 0.9, 0.999 and 1e-8. Remove it.", "betas", "beta1", "beta2", "adam_beta1", "adam_beta2", "eps", "dampening");
        Add("The loss is always the cross-entropy. Remove it.", "loss", "loss_fn", "criterion", "objective");
        Add("Weight decay is always on all parameters. Remove it.", "norm_weight_decay", "bias_weight_decay", "no_weight_decay", "bias_decay");
        Add("Recipes are computed in float32; 'resnetgen-lab finetune --precision bfloat16' is for fine-tuning. Remove it.", "amp", "fp16", "bf16", "precision", "mixed_precision", "dtype");
        Add("Every epoch has all images, in a new order. Remove it.", "shuffle", "drop_last", "sampler");
        Add("The lab does not do this. Remove it.", "compile");
        Add("It is a key of specs, which describe networks. Remove it here.", "dropout", "drop_rate", "drop_path", "drop_path_rate", "classes", "num_classes", "zero_init_residual", "activation", "norm");
        Add("The option --device of the command says it. Remove it here.", "device", "devices", "gpu", "gpus", "num_gpus", "cuda");
        Add("The option --threads of the command says it. Remove it here.", "threads", "num_threads", "omp_num_threads");
        Add("The option --out of the command says it. Remove it here.", "out", "output", "output_dir", "work_dir", "save_dir", "log_dir");
        Add("The option --resume of the command says it. Remove it here.", "resume", "resume_from", "load_from", "checkpoint", "auto_resume");
        Add("The option --checkpoint-every of the command says it. Remove it here.", "checkpoint_every", "checkpoint_interval", "save_interval", "save_every", "save_freq", "save_steps");
        Add("The option --data of the command says it, or an experiment. Remove it here.", "data", "dataset", "datasets", "data_set", "dataset_name", "data_dir", "data_path");
        Add("The option --network of the command says it, or an experiment. Remove it here.", "network", "networks", "model", "models", "arch", "archs", "architecture");
        Add("An experiment says it, a file that names this recipe. Remove it here.", "recipes", "seeds");
    }

    /// <summary>Why there is no such key, and what to do; or null.</summary>
    public static string? Explain(string key) => ByName.GetValueOrDefault(key.ToLowerInvariant().Replace('-', '_'));

    private static void Add(string remedy, params string[] keys)
    {
        foreach (var key in keys)
            ByName.Add(key, remedy);
    }
}
