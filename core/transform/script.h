// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/event_view.h"
#include <memory>
#include <string_view>

namespace leftfold {

/// A script of a document, ready to run. Several threads may call it at once.
class ScriptFunction {
public:
    virtual ~ScriptFunction() = default;

    /// Whether it may look at the event, and not only at the value that it is given.
    virtual bool readsEvent() const = 0;
    /// What the script makes of the value. The error is one sentence that names the line of the script.
    virtual Result<Value> call(const Value& data, const EventView& view) const = 0;
};

/// The language of scripts. Its engine is no part of the core; whoever builds a program provides it.
class ScriptLanguage {
public:
    virtual ~ScriptLanguage() = default;

    /// The error is one sentence that names the line of the source.
    virtual Result<std::shared_ptr<const ScriptFunction>> compile(std::string_view source) const = 0;
};

/// What all documents of the program are read with from now on; null: none. For the beginning of main, before any other
/// thread is there; the language must live as long as the program.
void provideScripts(const ScriptLanguage* language);

/// As the provided language compiles it; without one a sentence that says so.
Result<std::shared_ptr<const ScriptFunction>> compileScript(std::string_view source);

} // namespace leftfold
