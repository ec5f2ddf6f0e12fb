using ResNetGen.Compiler.Binding.Keys;

namespace ResNetGen.Lab.Reading;

/// <summary>
/// Keys by which other programs say what recipes and experiments say too: torchvision's and timm's options, configuration files of pycls,
/// mmpretrain and Hugging Face, arguments of PyTorch and Keras. A new one is a word here. They are written in small letters, with '_' for '-'.
/// </summary>
internal static class ForeignKeys
{
    private const string Schedule = "Its value is 'constant', 'cosine', or a map such as '{ milestones: [32k, 48k], factor: 0.1 }'.";

    private const string PartOfSchedule = "It is a part of the schedule: 'schedule: { milestones: [32k, 48k], factor: 0.1 }'.";

    private const string WarmUp = "Its value is a map: '{ iterations: 400 }' for a linear rise, or '{ rate: 0.01, until_error: 80% }'.";

    private const string WarmUpEpochs = "A warm-up counts iterations, which are batches, and not epochs: 'warmup: { iterations: 400 }'.";

    private const string Augmentation = "Its value is a list, such as '[crop(4), flip]'.";

    private const string Normalization = "Mean and deviation are measured on the training images: 'normalization: mean_std' uses both.";

    private static readonly Dictionary<string, List<ForeignKey>> ByName = new(StringComparer.Ordinal);

    static ForeignKeys()
    {
        Add("epochs", null, "n_epochs", "num_epochs", "nepochs", "max_epochs", "total_epochs", "train_epochs", "num_train_epochs");
        Add("iterations", null, "iters", "max_iter", "max_iters", "n_iters", "num_iters", "num_iterations", "max_iterations", "max_steps", "num_steps", "total_steps", "train_steps");
        Add("batch", null, "batch_size", "batchsize", "bs", "train_batch_size", "per_device_train_batch_size", "minibatch_size", "mini_batch_size", "samples_per_gpu", "images_per_gpu");
        Add("learning_rate", null, "lr", "base_lr", "init_lr", "initial_lr", "initial_learning_rate", "lr0", "max_lr", "peak_lr", "rate");
        Add("schedule", Schedule, "scheduler", "lr_scheduler", "lr_schedule", "lr_scheduler_type", "lr_policy", "lr_config", "sched", "param_scheduler", "learning_rate_schedule");
        Add("schedule", PartOfSchedule, "milestones", "lr_milestones", "lr_steps", "decay_epochs", "step_size", "lr_step_size", "gamma", "lr_gamma", "lr_decay", "lr_mult", "decay_rate", "factor", "ratio");
        Add("milestones", null, "lr_milestones", "steps", "lr_steps", "step", "decay_epochs", "boundaries");
        Add("factor", null, "gamma", "lr_gamma", "lr_decay", "lr_mult", "decay_rate");
        Add("warmup", WarmUp, "warmup_steps", "warmup_iters", "warmup_iterations", "num_warmup_steps", "warmup_lr", "warmup_factor", "warmup_ratio", "warmup_method", "lr_warmup_method", "lr_warmup_decay");
        Add("warmup", WarmUpEpochs, "warmup_epochs", "lr_warmup_epochs", "warm_up_epochs");
        Add("iterations", null, "steps");
        Add("iterations", "A warm-up counts iterations, which are batches, and not epochs.", "epochs");
        Add("rate", null, "lr", "learning_rate", "warmup_lr");
        Add("until_error", "Its value is a share of the images, such as '80%'.", "error", "until", "threshold");
        Add("momentum", null, "mom", "sgd_momentum");
        Add("weight_decay", null, "wd", "decay", "weightdecay", "weight_reg", "l2_reg");
        Add("weight_decay", "Keras's l2 of 5e-5 is 'weight_decay: 1e-4', because the gradient of a square has a factor of 2.", "l2", "kernel_regularizer");
        Add("nesterov", null, "use_nesterov", "is_nesterov");
        Add("label_smoothing", null, "smoothing", "label_smooth", "smooth", "label_smooth_val", "label_smoothing_factor");
        Add("augmentation", Augmentation, "augment", "augmentations", "aug", "data_augmentation", "transform", "transforms", "train_transforms", "pipeline", "train_pipeline");
        Add("augmentation", "A flip is 'augmentation: [flip]'.", "hflip", "flip", "random_flip", "horizontal_flip");
        Add("augmentation", "A crop after a padding of 4 pixels is 'augmentation: [crop(4)]'.", "crop", "random_crop", "crop_padding", "padding");
        Add("augmentation", "It is 'augmentation: [colour]', or 'augmentation: [colour_jitter(0.4 0.4 0.4)]', or with a hue 'augmentation: [colour_jitter(0.4 0.4 0.4 0.1)]'.", "color_jitter", "colour_jitter", "jitter", "color", "colour", "hue");
        Add("augmentation", "It is 'augmentation: [random_erasing(0.1)]'.", "random_erase", "random_erasing", "reprob", "cutout", "erasing");
        Add("augmentation", "It is 'augmentation: [rand_augment(2 9)]'.", "auto_augment", "autoaugment", "randaugment", "rand_augment", "aa");
        Add("augmentation", "AlexNet's is 'augmentation: [lighting(0.1)]'.", "lighting", "pca_lighting", "pca_noise");
        Add("training_view", "It is 'training_view: [random_resized_crop(224)]' or '[random_resize(256 480), random_crop(224)]', and 'test_view: [resize(256), centre_crop(224)]'.", "img_size", "image_size", "input_size", "crop_size", "train_crop_size", "resolution", "random_resized_crop", "random_resize", "resize");
        Add("test_view", "It is 'test_view: [resize(256), centre_crop(224)]'.", "val_crop_size", "val_resize_size", "center_crop", "centre_crop", "test_size");
        Add("optimizer", null, "optim", "opt", "solver", "optimizer_type");
        Add("mixup", "Its value is the parameter of the Beta distribution.", "mixup_alpha");
        Add("cutmix", "Its value is the parameter of the Beta distribution.", "cutmix_alpha");
        Add("ema", "Its value is the share of the average that stays at each iteration, such as 0.999.", "model_ema", "ema_decay", "model_ema_decay", "weight_average");
        Add("gradient_clipping", "Its value is the largest norm of all gradients together.", "grad_clip", "clip_grad", "clip_grad_norm", "max_grad_norm", "clip_gradients");
        Add("accumulation", "'batch' counts all images of a step of the optimizer, and 'accumulation' the parts that they are computed in.", "gradient_accumulation_steps", "accumulate_grad_batches", "grad_accum_steps", "accumulate");
        Add("patience", "Its value is a number of epochs.", "early_stopping", "early_stopping_patience", "early_stop");
        Add("plateau", "Its value is a number of epochs.", "patience");
        Add("normalization", Normalization, "normalize", "normalise", "normalisation", "mean", "std", "data_preprocessor");
        Add("seed", null, "random_seed", "manual_seed", "rng_seed");
        Add("seeds", "Its value is a list of the seeds themselves: '[1, 2, 3]'.", "random_seed", "manual_seed", "rng_seed", "n_seeds", "num_seeds", "runs", "repeats", "repetitions");
        Add("networks", null, "network", "model", "models", "arch", "archs", "architecture", "architectures", "nets");
        Add("recipes", null, "config", "configs", "training", "trainings");
        Add("data", null, "dataset", "datasets", "data_set", "dataset_name", "data_dir", "data_path");
        Add("title", null, "name", "description");
        Add("source", null, "paper", "reference", "url");
    }

    /// <summary>What a key is called here, or null.</summary>
    /// <param name="keys">The keys of the place where it is written: several places may have a word for it.</param>
    public static ForeignKey? Find(string key, IReadOnlyList<string> keys) =>
        ByName.TryGetValue(key.ToLowerInvariant().Replace('-', '_'), out var found) ? found.Find(foreign => keys.Contains(foreign.Here)) : null;

    private static void Add(string here, string? change, params string[] elsewhere)
    {
        foreach (var key in elsewhere)
        {
            if (!ByName.TryGetValue(key, out var words))
                ByName.Add(key, words = []);
            words.Add(new(here, change));
        }
    }
}
