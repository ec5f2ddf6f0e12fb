using ResNetGen.Demo;

Tables.Show();
ForwardPass.Show();
TrainingSteps.Show();
