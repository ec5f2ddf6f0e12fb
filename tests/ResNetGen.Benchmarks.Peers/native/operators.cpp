// Times libtorch's operators in the process that loads this: the same few lines watch C# and Python.
// An operator's own time is without that of the operators that it calls, so that all own times add up to the time spent in libtorch.
#include <ATen/record_function.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Call {
    Clock::time_point start;
    Clock::duration inner{};
};

struct Total {
    int64_t calls = 0;
    Clock::duration own{};
};

thread_local std::vector<Call> running;
std::mutex guard;
std::map<std::string, Total> totals;
std::string report;
at::CallbackHandle handle = 0;

std::unique_ptr<at::ObserverContext> enter(const at::RecordFunction&) {
    running.push_back({Clock::now()});
    return nullptr;
}

void leave(const at::RecordFunction& function, at::ObserverContext*) {
    if (running.empty())
        return;
    const auto duration = Clock::now() - running.back().start;
    const auto own = duration - running.back().inner;
    running.pop_back();
    if (!running.empty())
        running.back().inner += duration;
    const std::lock_guard<std::mutex> lock(guard);
    auto& total = totals[function.name()];
    total.calls++;
    total.own += own;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void operators_start() {
    totals.clear();
    handle = at::addGlobalCallback(
        at::RecordFunctionCallback(&enter, &leave).scopes({at::RecordScope::FUNCTION, at::RecordScope::BACKWARD_FUNCTION}));
}

// A line an operator: its name, its calls, the milliseconds of its own; valid until the next call.
extern "C" __attribute__((visibility("default"))) const char* operators_stop() {
    at::removeCallback(handle);
    std::ostringstream lines;
    for (const auto& [name, total] : totals)
        lines << name << '\t' << total.calls << '\t' << std::chrono::duration<double, std::milli>(total.own).count() << '\n';
    report = lines.str();
    return report.c_str();
}
