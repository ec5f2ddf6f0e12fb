using ResNetGen.Demo;

Family.Show();
Title.Show("ResNet-50 in a forward pass, ResNet-20 in five training steps");
ForwardPass.Show();
TrainingSteps.Show();
