// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interrupt.h"
#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace leftfold::cli {

namespace {

std::atomic<bool> wasInterrupted = false;
std::array<int, 2> wakePipe{-1, -1}; // a signal that comes just before a wait still ends it

void onInterrupt(int) {
    wasInterrupted = true;
    [[maybe_unused]] const auto written = write(wakePipe[1], "!", 1);
}

} // namespace

void watchSignals() {
    if (pipe(wakePipe.data()) == 0)
        for (const int end : wakePipe)
            fcntl(end, F_SETFD, FD_CLOEXEC);
    struct sigaction action { };
    action.sa_handler = onInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() {
    return wasInterrupted;
}

Reader waitFor(std::chrono::milliseconds time, int output) {
    std::array<pollfd, 2> watched{pollfd{wakePipe[0], POLLIN, 0}, pollfd{output, 0, 0}}; // 0: errors alone
    poll(watched.data(), watched.size(), static_cast<int>(time.count()));
    return (watched[1].revents & (POLLERR | POLLHUP)) != 0 ? Reader::Gone : Reader::There;
}

} // namespace leftfold::cli
