// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/fold_engine.h"
#include "core/support/process_memory.h"
#include <QFile>
#include <QLoggingCategory>
#include <algorithm>
#include <deque>
#include <utility>

namespace leftfold {

namespace {

/// Engines that wait for the next fold of their thread: some milliseconds each to make, some megabytes each to keep.
constexpr std::size_t mostIdle = 4;

QString resource(const QString& name) {
    QFile file(QStringLiteral(":/leftfold/script/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::deque<std::unique_ptr<FoldEngine>>& idle() {
    thread_local std::deque<std::unique_ptr<FoldEngine>> engines;
    return engines;
}

QLoggingCategory::CategoryFilter filterBefore;

/// Remarks on people's style are nothing for a standard error.
void silenceCompiler() {
    static const bool once = [] {
        filterBefore = QLoggingCategory::installFilter(nullptr); // ours is called before the next line is done
        QLoggingCategory::installFilter([](QLoggingCategory* category) {
            filterBefore(category);
            if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
                category->setEnabled(QtWarningMsg, false);
        });
        return true;
    }();
    static_cast<void>(once);
}

/// What `run` answers where a handler wants the head of its event.
bool asks(const QJSValue& answer) {
    return answer.isBool();
}

/// What Qt's engine says of what it does not know, with what to write instead.
QString explained(const QString& message) {
    if (message.contains(QStringLiteral("`...'")))
        return message + QStringLiteral("; this JavaScript has no spread of objects: write Object.assign({}, s, { … })");
    return message;
}

} // namespace

Result<std::unique_ptr<FoldEngine>> FoldEngine::take(const FoldProgram& program) {
    auto& engines = idle();
    const auto found =
        std::find_if(engines.begin(), engines.end(), [&](const auto& engine) { return engine->m_program == program.number; });
    std::unique_ptr<FoldEngine> engine;
    if (found != engines.end()) {
        engine = std::move(*found);
        engines.erase(found);
    } else {
        engine = std::make_unique<FoldEngine>();
    }
    if (auto opened = engine->open(program); !opened)
        return fail(std::move(opened).error());
    return engine;
}

void FoldEngine::leave(std::unique_ptr<FoldEngine> engine) {
    if (!engine || engine->isStopped() || engine->hasGrown())
        return;
    auto& engines = idle();
    if (engines.size() >= mostIdle)
        engines.pop_front();
    engines.push_back(std::move(engine));
}

FoldEngine::FoldEngine()
    : m_memoryAtFirst(residentMemory())
    , m_watched(
          limit, [this] { m_engine.setInterrupted(true); }, mostMemory) {
    silenceCompiler();
    const auto inside =
        m_engine.evaluate(resource(QStringLiteral("prelude.js")), QStringLiteral("prelude")).property(QStringLiteral("inside"));
    const auto functions = m_engine.evaluate(resource(QStringLiteral("fold.js")), QStringLiteral("fold")).call({inside});
    m_arguments = {QJSValue(QString(QLatin1String(""))), QJSValue(), QJSValue()};
    m_open = functions.property(QStringLiteral("open"));
    m_init = functions.property(QStringLiteral("init"));
    m_load = functions.property(QStringLiteral("load"));
    m_stream = functions.property(QStringLiteral("streamIs"));
    m_run = functions.property(QStringLiteral("run"));
    m_look = functions.property(QStringLiteral("look"));
    m_text = functions.property(QStringLiteral("text"));
}

/// Runs the engine, and says so where it had to be stopped.
template <typename Work>
Result<QJSValue> FoldEngine::watched(Work work) {
    m_watched.begin();
    QJSValue value = work();
    m_watched.end();
    if (!m_engine.isInterrupted())
        return value;
    return fail(ErrorCode::Cancelled,
        m_file
            + (m_watched.wasTooLarge()
                    ? ": it was stopped when it had taken " + std::to_string(mostMemory >> 20) + " MB of memory for one event"
                    : ": it was stopped after " + std::to_string(limit.count()) + " ms; a handler must come to an end"));
}

tl::unexpected<Error> FoldEngine::failure(const QString& line, const QString& message) const {
    const auto place = line.isEmpty() ? m_file : m_file + ':' + line.toStdString();
    return fail(ErrorCode::Malformed, place + ": " + explained(message.simplified()).toStdString());
}

/// Where it went wrong, the answer is `[sentence, line]`.
Result<QJSValue> FoldEngine::call(QJSValue& function, const QJSValueList& arguments) {
    TRY_ASSIGN(auto answer, watched([&] { return function.call(arguments); }));
    if (answer.isUndefined()) // an event that went through, as nearly all do
        return answer;
    if (answer.isArray())
        return failure(answer.property(1).toString(), answer.property(0).toString());
    if (answer.isError())
        return failure({}, answer.property(QStringLiteral("message")).toString());
    return answer;
}

Result<QString> FoldEngine::callForText(QJSValue& function, const QJSValueList& arguments) {
    return call(function, arguments).map([](const QJSValue& answer) { return answer.toString(); });
}

/// One function around the file, so that its variables are its own and begin anew with every fold. All on the first line: the
/// lines of errors are those of the file.
Result<QJSValue> FoldEngine::compile(const FoldProgram& program) {
    TRY_ASSIGN(auto factory, watched([&] {
        return m_engine.evaluate(QStringLiteral("\"use strict\";(function (fromStream, fromStreams, fromAll, fromCategory, fromCategories,"
                                                " fromStreamsMatching, options, log, emit, linkTo, linkStreamTo, copyTo) {")
                + program.source + QStringLiteral("\n})"),
            QStringLiteral("step"));
    }));
    if (factory.isError())
        return failure(factory.property(QStringLiteral("lineNumber")).toString(), factory.property(QStringLiteral("message")).toString());
    if (!factory.isCallable())
        return failure({}, QStringLiteral("it is no projection: its brackets do not close"));
    return factory;
}

Result<QString> FoldEngine::open(const FoldProgram& program) {
    m_file = program.file;
    if (m_program != program.number) {
        TRY_ASSIGN(m_factory, compile(program));
        m_program = program.number;
    }
    return callForText(m_open, {m_factory});
}

Result<QString> FoldEngine::initial() {
    return callForText(m_init);
}

Result<> FoldEngine::load(const QString& state) {
    return call(m_load, {QJSValue(state)}).map([](const QJSValue&) {});
}

QJSValue FoldEngine::typeValue(const QString& type) {
    auto& value = m_typeValues[type];
    if (value.isUndefined())
        value = m_engine.toScriptValue(type);
    return value;
}

Result<bool> FoldEngine::run(const FoldCall& one) {
    if (m_streamNow != one.stream) {
        m_streamNow = one.stream;
        m_stream.call({QJSValue(one.stream)});
    }
    if (m_typeNow != one.type) {
        m_typeNow = one.type;
        m_arguments[0] = typeValue(one.type);
    }
    m_arguments[1] = one.number ? QJSValue(*one.number) : QJSValue(QJSValue::NullValue);
    m_arguments[2] = QJSValue(one.data);
    if (one.metadata.isEmpty() && one.head.isEmpty())
        return call(m_run, m_arguments).map(asks);
    return call(m_run, m_arguments + QJSValueList{QJSValue(one.metadata), QJSValue(one.head)}).map(asks);
}

Result<std::size_t> FoldEngine::look() {
    return call(m_look).map([](const QJSValue& count) { return static_cast<std::size_t>(count.toUInt()); });
}

Result<QString> FoldEngine::text() {
    return callForText(m_text);
}

bool FoldEngine::hasGrown() const {
    return residentMemory() > m_memoryAtFirst + mostGrowth;
}

} // namespace leftfold
