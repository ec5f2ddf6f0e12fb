"""A ResNet-8 for CIFAR with random weights, as a training script saves it, and what it takes images for.

Arguments: a file of images, N x 3 x 32 x 32 bytes; the number of classes; the side of ten crops, or 0; where to write the state dict.
Prints the classes with the best scores, one an image.
"""
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.stride, self.added = stride, outputs - inputs

    def forward(self, x):
        y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        shortcut = x[:, :, ::self.stride, ::self.stride]
        return F.relu(y + F.pad(shortcut, (0, 0, 0, 0, 0, self.added)))


class ResNet8(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.layer1 = nn.Sequential(Block(8, 8, 1))
        self.layer2 = nn.Sequential(Block(8, 16, 2))
        self.layer3 = nn.Sequential(Block(16, 32, 2))
        self.fc = nn.Linear(32, classes)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = self.layer3(self.layer2(self.layer1(x)))
        return self.fc(x.mean((2, 3)))


def ten_crops(x, side):
    height, width = x.shape[2:]
    places = [(0, 0), (0, width - side), (height - side, 0), (height - side, width - side), ((height - side) // 2, (width - side) // 2)]
    for top, left in places:
        crop = x[:, :, top:top + side, left:left + side]
        yield crop
        yield crop.flip(3)


def main():
    file, classes, side, output = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    torch.manual_seed(5)
    network = ResNet8(classes)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.2)
            module.running_var.uniform_(0.5, 2)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, 0, 0.3)
    with open(file, 'rb') as stream:
        x = torch.tensor(list(stream.read()), dtype=torch.float32).view(-1, 3, 32, 32) / 255
    network.eval()
    with torch.no_grad():
        # Without a bias that levels the classes, random weights take all images for one.
        network.fc.bias -= network(x).mean(0)
        torch.save(network.state_dict(), output)
        if side:
            scores = sum(network(crop).softmax(1) for crop in ten_crops(x, side))
        else:
            scores = network(x)
    print(*scores.argmax(1).tolist(), sep='\n')


if __name__ == '__main__':
    main()
