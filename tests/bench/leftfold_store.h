// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/sql/open_store.h"
#include <cstdio>
#include <cstdlib>

namespace leftfold::bench {

/// The value, or the end of the program with the error's sentence.
template <typename T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "leftfold-bench: %s\n", result.error().message.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

inline std::unique_ptr<EventSource> open(const std::string& path) {
    return must(sql::openStore({path, {}, {}}));
}

} // namespace leftfold::bench
