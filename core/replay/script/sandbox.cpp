// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/sandbox.h"
#include <QFile>
#include <memory>

namespace leftfold {

namespace {

/// A studio in which a script is edited compiles one for every letter.
constexpr std::size_t mostCompiled = 100;

QString prelude() {
    QFile file(QStringLiteral(":/leftfold/script/prelude.js"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

tl::unexpected<Error> failure(const QString& line, const QString& message) {
    auto text = message.simplified().toStdString();
    return fail(ErrorCode::Malformed, line.isEmpty() ? text : "line " + line.toStdString() + ": " + text);
}

std::unique_ptr<Sandbox>& slot() {
    thread_local std::unique_ptr<Sandbox> sandbox;
    return sandbox;
}

} // namespace

Sandbox& Sandbox::ofThisThread() {
    auto& sandbox = slot();
    if (!sandbox || sandbox->m_engine.isInterrupted() || sandbox->m_compiled.size() > mostCompiled)
        sandbox = std::make_unique<Sandbox>();
    return *sandbox;
}

Sandbox::Sandbox()
    : m_watched(limit, [this] { m_engine.setInterrupted(true); }) {
    const auto functions = m_engine.evaluate(prelude(), QStringLiteral("prelude"));
    m_plain = functions.property(QStringLiteral("plain"));
    m_withEvent = functions.property(QStringLiteral("withEvent"));
    m_close = functions.property(QStringLiteral("close"));
}

/// Runs the engine, and says so where it had to be stopped.
template <typename Work>
Result<QJSValue> Sandbox::watched(Work work) {
    m_watched.begin();
    QJSValue value = work();
    m_watched.end();
    if (m_engine.isInterrupted())
        return fail(ErrorCode::Cancelled, "it was stopped after " + std::to_string(limit.count()) + " ms; a script must come to an end");
    return value;
}

Result<QJSValue> Sandbox::evaluate(const ScriptSource& source) {
    TRY_ASSIGN(auto value, watched([&] {
        return m_engine.evaluate(QStringLiteral("\"use strict\";(") + source.code + QStringLiteral("\n)"), QStringLiteral("step"));
    }));
    if (value.isError())
        return failure(value.property(QStringLiteral("lineNumber")).toString(), value.property(QStringLiteral("message")).toString());
    if (!value.isCallable())
        return fail(ErrorCode::Malformed, "it is no function like (data, event) => data");
    m_close.call({value});
    return value;
}

Result<QJSValue> Sandbox::find(const ScriptSource& source) {
    if (const auto known = m_compiled.find(source.number); known != m_compiled.end())
        return known->second;
    TRY_ASSIGN(auto script, evaluate(source));
    m_compiled.emplace(source.number, script);
    return script;
}

Result<> Sandbox::compile(const ScriptSource& source) {
    return find(source).map([](const QJSValue&) {});
}

Result<std::string> Sandbox::call(const ScriptSource& source, const std::string& data, const std::vector<std::string>& event) {
    TRY_ASSIGN(auto script, find(source));
    QJSValueList arguments{script, QJSValue(QString::fromStdString(data))};
    for (const auto& part : event)
        arguments.push_back(QJSValue(QString::fromStdString(part)));
    TRY_ASSIGN(const auto answer, watched([&] { return (event.empty() ? m_plain : m_withEvent).call(arguments); }));
    if (answer.isString())
        return answer.toString().toStdString();
    if (answer.isArray())
        return failure(answer.property(1).toString(), answer.property(0).toString());
    return failure({}, answer.toString());
}

} // namespace leftfold
