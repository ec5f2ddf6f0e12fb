"""Runs folders that 'resnetgen-lab export-training' wrote, each training in processes of its own, and calls what is in them.

Argument: a file in JSON, {"launches": [...], "calls": [...]}; both are done in their order. Prints what came of each, in JSON, by their names.

PyTorch is imported once, which takes seconds: processes are forks of this one.
"""
import errno
import hashlib
import json
import os
import runpy
import shutil
import signal
import sys
import tempfile
import time

import torch

import safetensors


def free_port():
    import socket
    with socket.socket() as some:
        some.bind(('127.0.0.1', 0))
        return some.getsockname()[1]


def launch(plan):
    """folder, args, processes; double: compute in double precision; environment: more variables; stop: which rank gets signals, after how many iterations.
    fail: which rank loses its disk, after how many. unread: nobody reads what is printed."""
    count, port = plan.get('processes', 1), str(free_port())
    with tempfile.TemporaryDirectory() as folder:
        children = []
        for rank in range(count):
            child = os.fork()
            if child == 0:
                try:
                    code = in_child(plan, rank, count, port, folder)
                finally:
                    sys.stdout.flush()
                    sys.stderr.flush()
                    os._exit(code)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        texts = {}
        for stream in ('out', 'err'):
            texts[stream] = ''.join(open(os.path.join(folder, f'{stream}{rank}')).read() for rank in range(count))
    return {'codes': codes, **texts}


def in_child(plan, rank, count, port, folder):
    for number, stream in ((1, 'out'), (2, 'err')):
        os.dup2(os.open(os.path.join(folder, f'{stream}{rank}'), os.O_WRONLY | os.O_CREAT), number)
    if plan.get('unread'):
        reading, writing = os.pipe()
        os.close(reading)
        os.dup2(writing, 1)
    if count > 1:
        names = ('SLURM_PROCID', 'SLURM_LOCALID', 'SLURM_NTASKS') if plan.get('slurm') else ('RANK', 'LOCAL_RANK', 'WORLD_SIZE')
        os.environ.update(zip(names, (str(rank), str(rank), str(count))), MASTER_ADDR='127.0.0.1', MASTER_PORT=port)
    os.environ.update(plan.get('environment', {}))
    if plan.get('double'):
        torch.set_default_dtype(torch.float64)
    sys.path.insert(0, plan['folder'])
    sys.argv = [os.path.join(plan['folder'], 'train.py')] + plan.get('args', [])
    if plan.get('stop', {}).get('rank') == rank:
        names = plan['stop'].get('signals', ['SIGTERM'])
        at_iteration(plan['stop']['after'], lambda: [os.kill(os.getpid(), getattr(signal, name)) for name in names])
    if plan.get('fail', {}).get('rank') == rank:
        at_iteration(plan['fail']['after'], lose_disk)
    try:
        runpy.run_path(sys.argv[0], run_name='__main__')
    except SystemExit as end:
        return end.code
    except BaseException:
        import traceback
        traceback.print_exc()
    return 99


def at_iteration(number, work):
    """A signal from outside would come at another iteration each time."""
    import schedule
    at = schedule.Rates.at

    def work_and_at(self, iteration):
        if iteration == number - 1:
            work()
        return at(self, iteration)

    schedule.Rates.at = work_and_at


def lose_disk():
    raise OSError(errno.EIO, 'Input/output error')


def augment(plan, read):
    """The training images as the network gets them in some epochs, one after another, and the orders of those epochs."""
    import augmentation
    images = read()[0]
    recipe = plan['recipe']
    preparation = augmentation.Preparation(recipe['augmentation'], recipe['normalization'], images.pixels, recipe['seed'], torch.device('cpu'))
    indices = torch.arange(len(images))
    prepared = [preparation.for_training(images.pixels, indices, epoch) for epoch in range(plan['epochs'])]
    safetensors.write(plan['output'], {'images': torch.stack(prepared)})
    return [augmentation.order_of(len(images), recipe['seed'], epoch) for epoch in range(plan['epochs'])]


def rates(plan, read):
    """Rates and what the lab knows a recipe by. errors: of each batch."""
    import schedule
    follower, found = schedule.Rates(plan['recipe'], plan['iterations']), []
    for iteration in range(plan['iterations']):
        found.append(follower.at(iteration))
        follower.observe(plan['errors'][iteration % len(plan['errors'])])
    return {'rates': found, 'values': schedule.values(plan['recipe']), 'hash': schedule.hash_of(plan['recipe'])}


def small_cifar(plan, read):
    """The same reader with fewer images in each file."""
    import image_files_cifar
    for name, (training, test, _, _, labels) in image_files_cifar.LAYOUTS.items():
        image_files_cifar.LAYOUTS[name] = (training, test, plan['images'][0], plan['images'][1], labels)
    return digests(image_files_cifar.read(plan['data'], {'name': 'cifar10'}))


def idx(plan, read):
    import image_files_idx
    return digests(image_files_idx.read(plan['data'], {'training': plan['images'][0], 'test': plan['images'][1], 'image': plan['size']}))


def digests(sets):
    return [[hashlib.sha256(pixels).hexdigest(), labels] for pixels, labels in sets]


def read_images(plan, read):
    return [len(each) for each in read()]


def shares(plan, read):
    """What a training in two processes comes to with batch normalisation, computed in one: each half of a batch is normalised by itself, the gradient
    is that of the whole batch, and the running statistics are those of the first half."""
    import augmentation
    import model
    import safetensors_file
    import schedule
    torch.set_default_dtype(torch.float64)
    recipe, images = plan['recipe'], read()[0]
    network = getattr(model, plan['network'])(num_classes=plan['classes']).double()
    network.load_state_dict(safetensors_file.read(plan['weights']))
    preparation = augmentation.Preparation(recipe['augmentation'], recipe['normalization'], images.pixels, recipe['seed'], torch.device('cpu'))
    follower = schedule.Rates(recipe, plan['iterations'])
    optimizer = torch.optim.SGD(
        network.parameters(), lr=1, momentum=recipe['momentum'], weight_decay=recipe['weight_decay'], nesterov=recipe['nesterov'])
    per_epoch = -(-len(images) // recipe['batch'])
    network.train()
    for iteration in range(plan['iterations']):
        epoch, number = divmod(iteration, per_epoch)
        batch = augmentation.order_of(len(images), recipe['seed'], epoch)[number * recipe['batch']:(number + 1) * recipe['batch']]
        optimizer.param_groups[0]['lr'] = follower.at(iteration)
        optimizer.zero_grad()
        for half in (1, 0):
            before = {name: value.clone() for name, value in network.named_buffers()}
            indices = torch.tensor(batch[half::2])
            scores = network(preparation.for_training(images.pixels[indices], indices, epoch))
            loss = torch.nn.functional.cross_entropy(scores, images.labels[indices], reduction='sum', label_smoothing=recipe['label_smoothing'])
            (loss / len(batch)).backward()
            if half == 1:
                for name, value in network.named_buffers():
                    value.copy_(before[name])
        optimizer.step()
    safetensors.write(plan['output'], network.state_dict())


def modules(plan, read):
    """What each file imports, if it is Python 3.8."""
    import ast
    found = {}
    for name in sorted(os.listdir(plan['folder'])):
        if name.endswith('.py'):
            with open(os.path.join(plan['folder'], name)) as file:
                tree = ast.parse(file.read(), name, feature_version=(3, 8))
            nodes = list(ast.walk(tree))
            imported = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
            imported += [node.module for node in nodes if isinstance(node, ast.ImportFrom)]
            found[name[:-3]] = sorted({each.split('.')[0] for each in imported} - set(sys.stdlib_module_names))
    return found


def locks(plan, read):
    """What a run says where the system locks a file, where another process has it, and where the file system has no locks."""
    import contextlib
    import fcntl
    import io
    import run_folder
    from refusal import Refusal

    def take(number):
        def flock(file, how):
            if number:
                raise OSError(number, os.strerror(number))

        fcntl.flock, said = flock, io.StringIO()
        with contextlib.redirect_stderr(said):
            try:
                run_folder.RunFolder(plan['run']).take()
            except Refusal as refusal:
                return f'refused: {refusal}'
        return said.getvalue()

    return [take(number) for number in (0, errno.EWOULDBLOCK, errno.ENOLCK)]


def mistakes(plan, read):
    """What is said of each value of a recipe, given by part and key."""
    import recipe_file
    from refusal import Refusal
    path, found = os.path.join(plan['folder'], 'recipe.json'), []
    for part, key, value in plan['values']:
        with open(path) as file:
            changed = json.load(file)
        changed[part].pop(key, None)
        if value is not None:
            changed[part][key] = json.loads(value)
        with open(plan['edited'], 'w') as file:
            json.dump(changed, file)
        try:
            recipe_file.read(plan['edited'], None)
            found.append('')
        except Refusal as refusal:
            found.append(str(refusal).replace(plan['edited'], 'recipe.json'))
    return found


def places(plan, read):
    """The first of some lists of Slurm's nodes, and the GPU of the second process on a machine that shows one, by the variables of who starts it."""
    import processes
    from refusal import Refusal
    torch.cuda.is_available, torch.cuda.device_count, torch.cuda.set_device = lambda: True, lambda: 1, lambda index: None

    def device(**variables):
        try:
            return str(processes.device_of('cuda', 1, variables))
        except Refusal as refusal:
            return str(refusal)

    return [processes.first_host(nodes) for nodes in plan['nodes']] + [device(SLURM_PROCID='1'), device(SLURM_PROCID='0', RANK='1')]


def alone(plan, read):
    """What batch normalisation over all processes is where there is one, on a GPU: it has no group."""
    import types
    import train
    group = types.SimpleNamespace(device=torch.device('cuda'), count=plan['count'])
    return type(train.synchronized(torch.nn.BatchNorm2d(2), group)).__name__


CALLS = {each.__name__: each for each in (augment, rates, small_cifar, idx, read_images, shares, modules, locks, mistakes, places, alone)}


def call(plan):
    """A function above with the modules of a folder, in a process of its own: another folder has other modules of the same names."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            sys.path.insert(0, plan['folder'])

            def read():
                import images
                with open(os.path.join(plan['folder'], 'recipe.json')) as file:
                    data = json.load(file)['data']
                return images.read(data['folder'], data)

            with os.fdopen(writing, 'w') as pipe:
                json.dump(CALLS[plan['call']](plan, read), pipe)
            code = 0
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    if os.waitpid(child, 0)[1] != 0:
        raise RuntimeError(f"{plan['call']} of {plan['folder']} failed")
    return json.loads(text)


def main():
    torch.set_num_threads(1)
    with open(sys.argv[1]) as file:
        plan = json.load(file)
    found = {}
    for each in plan['launches']:
        start = time.monotonic()
        if 'copy' in each:
            shutil.copytree(*each['copy'])
            continue
        found[each['name']] = launch(each)
        print(f"{each['name']}: {time.monotonic() - start:.2f} s", file=sys.stderr)
    for each in plan['calls']:
        found[each['name']] = call(each)
    json.dump(found, sys.stdout)


if __name__ == '__main__':
    main()
