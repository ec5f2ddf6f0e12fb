namespace ResNetGen.Tracing;

/// <summary>What a target makes of each operation. A kind that a target lacks does not compile.</summary>
/// <typeparam name="T">What is made of one.</typeparam>
internal interface IPlainOperationVisitor<out T>
{
    T Visit(MaxPoolOperation operation);

    T Visit(ZeroMaxPoolOperation operation);

    T Visit(AveragePoolOperation operation);

    T Visit(SameAveragePoolOperation operation);

    T Visit(GlobalAveragePoolOperation operation);

    T Visit(GlobalMaxPoolOperation operation);

    T Visit(ChannelMeanOperation operation);

    T Visit(ChannelMaximumOperation operation);

    T Visit(SamePadOperation operation);

    T Visit(ZeroPadOperation operation);

    T Visit(BlurOperation operation);

    T Visit(BatchNormOperation operation);

    T Visit(GroupNormOperation operation);

    T Visit(LinearOperation operation);

    T Visit(ParametricReluOperation operation);

    T Visit(ChannelBiasOperation operation);

    T Visit(ChannelConvolutionOperation operation);

    T Visit(GeneralConvolutionOperation operation);

    T Visit(MultiplicationOperation operation);

    T Visit(ChannelAdditionOperation operation);

    T Visit(ConcatenationOperation operation);

    T Visit(PartOperation operation);

    T Visit(ContextOperation operation);

    T Visit(MapWeightsOperation operation);

    T Visit(SoftmaxScoresOperation operation);

    T Visit(SigmoidScoresOperation operation);
}
