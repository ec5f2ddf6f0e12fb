namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rates of an optimizer, epoch by epoch.</summary>
            public abstract class LRScheduler
            {
                protected int _step_count;

                private readonly Optimizer optimizer;
                private readonly bool verbose;
                private protected readonly double[] baseRates;
                private readonly double[] lastRates;

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    this.optimizer = optimizer;
                    this.verbose = verbose;
                    Epoch = last_epoch;
                    baseRates = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    lastRates = [.. Rates];
                }

                private protected int Epoch { get; private set; }

                /// <summary>The rates now in force, one for each group.</summary>
                private protected IEnumerable<double> Rates => optimizer.ParamGroups.Select(group => group.LearningRate);

                public virtual void step() => step(null);

                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <param name="epoch">Jumps to that epoch; without it, to the next.</param>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Epoch = epoch ?? Epoch + 1;
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToArray();
                    foreach (var (group, i) in optimizer.ParamGroups.Select((group, i) => (group, i)).ToArray())
                    {
                        group.LearningRate = rates[i];
                        if (verbose && rates[i] != lastRates[i])
                            Console.WriteLine($"Learning rate of group {i}: {rates[i]}");
                        lastRates[i] = rates[i];
                    }
                }

                public IEnumerable<double> get_last_lr() => lastRates;

                /// <summary>The rates of this epoch from those of the one before.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The rates of this epoch from its number alone.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();
            }
        }
    }
}
