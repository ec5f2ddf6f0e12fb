namespace ResNetGen.Compiler.Spec.Attentions;

/// <summary>Answers for each kind of attention. A new kind is a line here, and the C# compiler names the places that lack an answer.</summary>
internal interface IAttentionVisitor<out TResult>
{
    TResult Visit(NoAttentionSpec attention);

    TResult Visit(SqueezeExcitationSpec attention);

    TResult Visit(ExactSqueezeExcitationSpec attention);

    TResult Visit(RatioSqueezeExcitationSpec attention);

    TResult Visit(EfficientChannelAttentionSpec attention);

    TResult Visit(ConvolutionalBlockAttentionSpec attention);

    TResult Visit(GlobalContextSpec attention);

    TResult Visit(EffectiveSqueezeExcitationSpec attention);
}
