// SPDX-License-Identifier: Apache-2.0
#include "core/support/process_memory.h"
#ifdef __linux__
#include <array>
#include <charconv>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>
#elif defined(__APPLE__)
#include <mach/mach.h>
#endif

namespace leftfold {

#ifdef __linux__

/// The second number of /proc/self/statm, in pages.
std::size_t residentMemory() {
    const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    std::array<char, 128> buffer{};
    const auto length = read(file, buffer.data(), buffer.size());
    close(file);
    const std::string_view text(buffer.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return 0;
    std::size_t pages = 0;
    std::from_chars(text.data() + space + 1, text.data() + text.size(), pages);
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

#elif defined(__APPLE__)

std::size_t residentMemory() {
    mach_task_basic_info info{};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    const auto told = task_info(mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count);
    return told == KERN_SUCCESS ? info.resident_size : 0;
}

#else

std::size_t residentMemory() {
    return 0;
}

#endif

} // namespace leftfold
