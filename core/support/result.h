// SPDX-License-Identifier: Apache-2.0
// support: what every room leans on: Result, Progress, TaskThread, Clock.
// Not here: anything that knows events or databases.
// May be included by: everybody.
#pragma once
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace leftfold {

/// What went wrong, in the few kinds that a caller can act upon.
enum class ErrorCode {
    Cancelled, ///< the user asked to stop
    InvalidArgument, ///< usage: an option, a filter, a document that does not validate
    NotFound, ///< no such file, aggregate, layout
    Unavailable, ///< the store cannot be reached, or was lost on the way
    PermissionDenied, ///< refused by the engine or the file system
    Malformed, ///< data that cannot be read as what it claims to be
    Conflict, ///< the optimistic lock: somebody else wrote first
    Unsupported ///< well-formed, but not something that Leftfold can do
};

struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::InvalidArgument;
    std::string message; ///< one sentence for a person: what, where, what to do
    std::string detail; ///< driver text, JSON pointer, file:line; may be empty

    bool operator==(const Error&) const = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace leftfold

#define LEFTFOLD_CONCAT_(a, b) a##b
#define LEFTFOLD_CONCAT(a, b) LEFTFOLD_CONCAT_(a, b)
/// `TRY_ASSIGN(auto page, source.read(query));` binds the value, or returns the error to our caller.
#define TRY_ASSIGN(target, expr)                                                                                                           \
    auto LEFTFOLD_CONCAT(result_, __LINE__) = (expr);                                                                                      \
    if (!LEFTFOLD_CONCAT(result_, __LINE__))                                                                                               \
        return ::leftfold::fail(std::move(LEFTFOLD_CONCAT(result_, __LINE__)).error());                                                    \
    target = *std::move(LEFTFOLD_CONCAT(result_, __LINE__))
#define TRY_VOID(expr) LEFTFOLD_TRY_VOID_(expr, LEFTFOLD_CONCAT(result_, __COUNTER__))
#define LEFTFOLD_TRY_VOID_(expr, name)                                                                                                     \
    do {                                                                                                                                   \
        if (auto name = (expr); !name)                                                                                                     \
            return ::leftfold::fail(std::move(name).error());                                                                              \
    } while (false)
