// The native half of the stand-in: a C interface over the distribution's libtorch.
//
// One generic entry (standin_call) reaches every operator by name through libtorch's own dispatcher, so this file stays small
// while the managed half grows. Operators of a network's inner loop have an entry of their own, which spares the boxing.
//
// No C++ exception may cross into managed code: every entry that can fail runs inside guarded(), returns 0 or 1, and leaves
// libtorch's words in standin_error().
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/relu.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/frontend/resolver.h>

#define EXPORT extern "C" __attribute__((visibility("default")))

namespace {

using at::Tensor;
using c10::IValue;

// The managed half declares these three with the same layout.
enum Kind : int32_t { kNone, kDefault, kTensor, kInteger, kReal, kBoolean, kIntegers, kReals, kTensors, kText, kGenerator, kDevice };

struct Slot {
  int32_t kind;
  int32_t count;  // length of a list; index of a device
  union {
    int64_t integer;
    double real;
    void* pointer;
  };
};

struct Facts {
  int64_t dimensions, elements, offset, element_size;
  int32_t type, device, device_index, flags;
};

enum Flag : int32_t { kRequiresGrad = 1, kLeaf = 2, kContiguous = 4 };

thread_local std::string failure;
thread_local std::vector<Slot> results;  // of this thread's latest call; valid until its next one

template <class Body>
int32_t guarded(Body body) {
  try {
    body();
    return 0;
  } catch (const c10::Error& error) {
    failure = error.what_without_backtrace();
  } catch (const std::exception& error) {
    failure = error.what();
  } catch (...) {
    failure = "libtorch threw something that is no exception";
  }
  return 1;
}

Tensor* own(Tensor tensor) { return tensor.defined() ? new Tensor(std::move(tensor)) : nullptr; }

Tensor borrow(const Tensor* tensor) { return tensor ? *tensor : Tensor(); }

c10::optional<Tensor> optional(const Tensor* tensor) { return tensor ? c10::make_optional(*tensor) : c10::nullopt; }

std::vector<Tensor> list(Tensor* const* tensors, int32_t count) {
  std::vector<Tensor> result;
  for (int32_t i = 0; i < count; i++) result.push_back(borrow(tensors[i]));
  return result;
}

c10::TypePtr without_optional(c10::TypePtr type) {
  auto wrapped = type->cast<c10::OptionalType>();
  return wrapped ? wrapped->getElementType() : type;
}

IValue to_tensors(const Slot& slot, const c10::TypePtr& type) {
  auto tensors = list(static_cast<Tensor* const*>(slot.pointer), slot.count);
  auto element = type->cast<c10::ListType>();
  if (!element || element->getElementType()->kind() != c10::TypeKind::OptionalType) return IValue(tensors);

  c10::List<c10::optional<Tensor>> indices;
  for (auto& tensor : tensors) indices.push_back(tensor.defined() ? c10::make_optional(tensor) : c10::nullopt);
  return IValue(indices);
}

IValue to_value(const Slot& slot, const c10::Argument& argument) {
  auto type = without_optional(argument.type());
  switch (slot.kind) {
    case kNone: return IValue();
    case kDefault:
      TORCH_CHECK(argument.default_value(), "argument '", argument.name(), "' has no default value");
      return *argument.default_value();
    case kTensor: return IValue(*static_cast<Tensor*>(slot.pointer));
    case kInteger: return type->kind() == c10::TypeKind::FloatType ? IValue(double(slot.integer)) : IValue(slot.integer);
    case kReal: return IValue(slot.real);
    case kBoolean: return IValue(slot.integer != 0);
    case kIntegers: return IValue(at::IntArrayRef(static_cast<int64_t*>(slot.pointer), slot.count));
    case kReals: return IValue(at::ArrayRef<double>(static_cast<double*>(slot.pointer), slot.count));
    case kTensors: return to_tensors(slot, type);
    case kText: return IValue(std::string(static_cast<const char*>(slot.pointer), slot.count));
    case kGenerator: return IValue(*static_cast<at::Generator*>(slot.pointer));
    case kDevice: return IValue(c10::Device(c10::DeviceType(slot.integer), c10::DeviceIndex(slot.count)));
  }
  TORCH_CHECK(false, "argument '", argument.name(), "' is of unknown kind ", slot.kind);
}

void add_result(const IValue& value) {
  Slot slot{kNone, 0, {0}};
  if (value.isTensor()) {
    slot.pointer = own(value.toTensor());
    slot.kind = slot.pointer ? kTensor : kNone;
  } else if (value.isInt()) {
    slot.kind = kInteger, slot.integer = value.toInt();
  } else if (value.isDouble()) {
    slot.kind = kReal, slot.real = value.toDouble();
  } else if (value.isBool()) {
    slot.kind = kBoolean, slot.integer = value.toBool();
  } else if (value.isTuple()) {
    for (auto& element : value.toTupleRef().elements()) add_result(element);
    return;
  } else if (value.isTensorList()) {
    for (const Tensor& element : value.toTensorVector()) add_result(IValue(element));
    return;
  }
  results.push_back(slot);
}

void publish(const Slot** values, int32_t* count) {
  *values = results.data();
  *count = int32_t(results.size());
}

}  // namespace

EXPORT const char* standin_error() { return failure.c_str(); }

// Operators, by name ---------------------------------------------------------------------------------------------------------

EXPORT int32_t standin_operator(const char* name, const char* overload, void** found) {
  return guarded([&] { *found = new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload)); });
}

// Missing arguments at the end take the schema's default. Without `values` the results are dropped (operators in place).
EXPORT int32_t standin_call(c10::OperatorHandle* op, const Slot* slots, int32_t given, const Slot** values, int32_t* count) {
  return guarded([&] {
    const auto& arguments = op->schema().arguments();
    TORCH_CHECK(size_t(given) <= arguments.size(), op->schema(), " takes no ", given, " arguments");
    torch::jit::Stack stack;
    stack.reserve(arguments.size());
    for (size_t i = 0; i < arguments.size(); i++)
      stack.push_back(to_value(i < size_t(given) ? slots[i] : Slot{kDefault, 0, {0}}, arguments[i]));

    op->callBoxed(stack);
    if (!values) return;
    results.clear();
    for (auto& value : stack) add_result(value);
    publish(values, count);
  });
}

// Tensors --------------------------------------------------------------------------------------------------------------------

EXPORT void standin_free(Tensor* tensor) { delete tensor; }

EXPORT int32_t standin_facts(const Tensor* tensor, Facts* facts) {
  return guarded([&] {
    facts->dimensions = tensor->dim(), facts->elements = tensor->numel(), facts->offset = tensor->storage_offset();
    facts->element_size = int64_t(tensor->element_size());
    facts->type = int32_t(tensor->scalar_type());
    facts->device = int32_t(tensor->device().type()), facts->device_index = tensor->device().index();
    facts->flags = (tensor->requires_grad() ? kRequiresGrad : 0) | (tensor->is_leaf() ? kLeaf : 0) |
                   (tensor->is_contiguous() ? kContiguous : 0);
  });
}

EXPORT int32_t standin_sizes(const Tensor* tensor, int64_t* sizes, int64_t* strides) {
  return guarded([&] {
    if (sizes) std::copy(tensor->sizes().begin(), tensor->sizes().end(), sizes);
    if (strides) std::copy(tensor->strides().begin(), tensor->strides().end(), strides);
  });
}

EXPORT int32_t standin_data(const Tensor* tensor, void** data) {
  return guarded([&] { *data = tensor->data_ptr(); });
}

// Autograd -------------------------------------------------------------------------------------------------------------------

EXPORT int32_t standin_set_requires_grad(Tensor* tensor, int32_t on) {
  return guarded([&] { tensor->set_requires_grad(on != 0); });
}

EXPORT int32_t standin_grad(const Tensor* tensor, Tensor** grad) {
  return guarded([&] { *grad = own(tensor->grad()); });
}

EXPORT int32_t standin_set_grad(Tensor* tensor, const Tensor* grad) {
  return guarded([&] { tensor->mutable_grad() = borrow(grad); });
}

EXPORT int32_t standin_backward(Tensor* const* tensors, int32_t count, Tensor* const* grads, int32_t retain, int32_t create,
                                Tensor* const* inputs, int32_t input_count) {
  return guarded([&] {
    torch::autograd::backward(list(tensors, count), grads ? list(grads, count) : std::vector<Tensor>(), retain != 0, create != 0,
                              list(inputs, input_count));
  });
}

EXPORT int32_t standin_gradients(Tensor* const* outputs, int32_t count, Tensor* const* inputs, int32_t input_count,
                                 Tensor* const* grads, int32_t retain, int32_t create, int32_t allow_unused, const Slot** values,
                                 int32_t* value_count) {
  return guarded([&] {
    auto found = torch::autograd::grad(list(outputs, count), list(inputs, input_count),
                                       grads ? list(grads, count) : std::vector<Tensor>(), retain != 0, create != 0,
                                       allow_unused != 0);
    results.clear();
    for (auto& gradient : found) add_result(IValue(gradient));
    publish(values, value_count);
  });
}

EXPORT int32_t standin_grad_mode() { return at::GradMode::is_enabled(); }

EXPORT void standin_set_grad_mode(int32_t on) { at::GradMode::set_enabled(on != 0); }

EXPORT int32_t standin_inference_mode() { return c10::InferenceMode::is_enabled(); }

EXPORT int32_t standin_enter_inference_mode(int32_t on, void** guard) {
  return guarded([&] { *guard = new c10::InferenceMode(on != 0); });
}

EXPORT void standin_leave_inference_mode(c10::InferenceMode* guard) { delete guard; }

// Random numbers and threads -------------------------------------------------------------------------------------------------

EXPORT int32_t standin_generator(int32_t is_default, uint64_t seed, at::Generator** generator) {
  return guarded([&] {
    *generator = new at::Generator(is_default ? at::detail::getDefaultCPUGenerator() : at::detail::createCPUGenerator(seed));
  });
}

EXPORT void standin_free_generator(at::Generator* generator) { delete generator; }

EXPORT int32_t standin_seed(at::Generator* generator, uint64_t seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_current_seed(seed);
  });
}

EXPORT int32_t standin_reseed(at::Generator* generator, uint64_t* seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    *seed = generator->seed();
  });
}

EXPORT int32_t standin_initial_seed(at::Generator* generator, uint64_t* seed) {
  return guarded([&] { *seed = generator->current_seed(); });
}

EXPORT int32_t standin_get_state(at::Generator* generator, Tensor** state) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    *state = own(generator->get_state());
  });
}

EXPORT int32_t standin_set_state(at::Generator* generator, const Tensor* state) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_state(*state);
  });
}

EXPORT int32_t standin_threads() { return at::get_num_threads(); }

EXPORT int32_t standin_set_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}

// The inner loop of a residual network ---------------------------------------------------------------------------------------

EXPORT int32_t standin_conv2d(const Tensor* input, const Tensor* weight, const Tensor* bias, int64_t stride_h, int64_t stride_w,
                              int64_t padding_h, int64_t padding_w, int64_t dilation_h, int64_t dilation_w, int64_t groups,
                              Tensor** output) {
  return guarded([&] {
    *output = own(at::conv2d(*input, *weight, optional(bias), {stride_h, stride_w}, {padding_h, padding_w},
                             {dilation_h, dilation_w}, groups));
  });
}

EXPORT int32_t standin_batch_norm(const Tensor* input, const Tensor* weight, const Tensor* bias, const Tensor* mean,
                                  const Tensor* variance, int32_t training, double momentum, double eps, Tensor** output) {
  return guarded([&] {
    *output = own(at::batch_norm(*input, optional(weight), optional(bias), optional(mean), optional(variance), training != 0,
                                 momentum, eps, true));
  });
}

EXPORT int32_t standin_relu_(Tensor* tensor) {
  return guarded([&] { at::relu_(*tensor); });
}

EXPORT int32_t standin_add_(Tensor* tensor, const Tensor* other) {
  return guarded([&] { tensor->add_(*other); });
}

EXPORT int32_t standin_linear(const Tensor* input, const Tensor* weight, const Tensor* bias, Tensor** output) {
  return guarded([&] { *output = own(at::linear(*input, *weight, optional(bias))); });
}

EXPORT int32_t standin_max_pool2d(const Tensor* input, const int64_t* sizes, int32_t ceil, Tensor** output) {
  return guarded([&] {
    *output = own(at::max_pool2d(*input, {sizes[0], sizes[1]}, {sizes[2], sizes[3]}, {sizes[4], sizes[5]}, {sizes[6], sizes[7]},
                                 ceil != 0));
  });
}

EXPORT int32_t standin_adaptive_avg_pool2d(const Tensor* input, int64_t height, int64_t width, Tensor** output) {
  return guarded([&] { *output = own(at::adaptive_avg_pool2d(*input, {height, width})); });
}

// TorchScript ----------------------------------------------------------------------------------------------------------------

EXPORT int32_t standin_compile(const char* source, torch::jit::CompilationUnit** unit) {
  return guarded([&] {
    auto compiled = std::make_unique<torch::jit::CompilationUnit>();
    compiled->define(c10::nullopt, source, torch::jit::nativeResolver(), nullptr);
    *unit = compiled.release();
  });
}

EXPORT void standin_free_unit(torch::jit::CompilationUnit* unit) { delete unit; }

// `form` tells one value (0), a tuple (1) and a list (2) apart.
EXPORT int32_t standin_run(torch::jit::CompilationUnit* unit, const char* name, const Slot* slots, int32_t given,
                           const Slot** values, int32_t* count, int32_t* form) {
  return guarded([&] {
    auto& function = unit->get_function(c10::QualifiedName(name));
    const auto& arguments = function.getSchema().arguments();
    TORCH_CHECK(size_t(given) <= arguments.size(), function.getSchema(), " takes no ", given, " arguments");
    torch::jit::Stack stack;
    for (int32_t i = 0; i < given; i++) stack.push_back(to_value(slots[i], arguments[i]));

    auto value = function(std::move(stack));
    results.clear();
    add_result(value);
    *form = value.isTuple() ? 1 : value.isTensorList() ? 2 : 0;
    publish(values, count);
  });
}
