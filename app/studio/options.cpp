// SPDX-License-Identifier: Apache-2.0
#include "app/studio/options.h"
#include "core/jobs/resolve_aggregate.h"
#include "ui/views/main_window.h"
#include <QCommandLineParser>
#include <cstdio>

namespace leftfold::studio {

namespace {

QString text(const char* english) {
    return QCoreApplication::translate("Studio", english);
}

void showAggregate(const Options& options, ui::Workspace& workspace, ui::MainWindow& window) {
    workspace.ask(
        &window, {}, [name = options.aggregate](EventSource& source, Progress&) { return resolveAggregate(source, name); },
        [&workspace, &window](const Result<AggregateId>& found) {
            if (found)
                workspace.selectAggregate(*found);
            else
                window.showProblem(found.error());
        });
}

} // namespace

std::optional<Options> readOptions(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(text("Explorer and replay studio for event-sourced systems. Reads; never writes to the store."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("STORE"), text("An SQLite file, or a PostgreSQL address (postgresql://…)."), QStringLiteral("[STORE]"));
    const QCommandLineOption page(
        QStringLiteral("page"), text("Show this page first: events, aggregates, replay."), QStringLiteral("PAGE"));
    const QCommandLineOption aggregate(
        QStringLiteral("aggregate"), text("Select this aggregate (Order/o-17) and show its replay."), QStringLiteral("ID"));
    const QCommandLineOption layout(
        QStringLiteral("layout"), text("Read the tables by this layout instead of finding one."), QStringLiteral("LAYOUT"));
    parser.addOptions({page, aggregate, layout});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "leftfold-studio: %s; --help lists what there is.\n", qPrintable(parser.errorText().chopped(1)));
        return std::nullopt;
    }
    parser.process(application); // --help and --version
    Options options;
    if (!parser.positionalArguments().isEmpty())
        options.store = parser.positionalArguments().constFirst().toStdString();
    options.layout = parser.value(layout).toStdString();
    options.aggregate = parser.value(aggregate).toStdString();
    options.page = parser.value(page);
    if (options.page.isEmpty() && !options.aggregate.empty())
        options.page = QStringLiteral("replay");
    return options;
}

void follow(const Options& options, ui::Workspace& workspace, ui::MainWindow& window) {
    if (!options.page.isEmpty())
        workspace.showPage(options.page);
    if (options.aggregate.empty())
        return;
    // Once: the next store has other aggregates.
    auto* once = new QObject(&window);
    QObject::connect(&workspace, &ui::Workspace::opened, once, [options, &workspace, &window, once] {
        showAggregate(options, workspace, window);
        once->deleteLater();
    });
}

} // namespace leftfold::studio
