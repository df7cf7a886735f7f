// SPDX-License-Identifier: Apache-2.0
#include "app/studio/options.h"
#include "core/storage/store_kind.h"
#include "ui/session/address_text.h"
#include <QCommandLineParser>
#include <QFileInfo>
#include <cstdio>

namespace leftfold::studio {

namespace {

QString text(const char* english) {
    return QCoreApplication::translate("Studio", english);
}

/// Another studio, which runs in another folder, may be the one that opens it.
std::string whole(const QString& store) {
    return (ui::isServer(store) || isForeignUri(store.toStdString()) ? store : QFileInfo(store).absoluteFilePath()).toStdString();
}

/// A name, or a file's.
std::string layoutOf(const QString& layout) {
    const QFileInfo file(layout);
    return (!layout.isEmpty() && file.isFile() ? file.absoluteFilePath() : layout).toStdString();
}

Order readOrder(const QCommandLineParser& parser) {
    Order order;
    for (const QString& store : parser.positionalArguments()) {
        ui::StoreChoice choice{whole(store), layoutOf(parser.value(QStringLiteral("layout")))};
        choice.projectStore = parser.value(QStringLiteral("store")).toStdString();
        order.stores.push_back(std::move(choice));
    }
    order.aggregate = parser.value(QStringLiteral("aggregate")).toStdString();
    order.page = parser.value(QStringLiteral("page"));
    if (order.page.isEmpty() && !order.aggregate.empty())
        order.page = QStringLiteral("replay");
    return order;
}

} // namespace

std::optional<Options> readOptions(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(text("Explorer and replay studio for event-sourced systems. Reads; never writes to the store."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("STORE"),
        text("SQLite files, PostgreSQL addresses (postgresql://…), projects (*.leftfold); a window each. None: those of last time."),
        QStringLiteral("[STORE…]"));
    const QCommandLineOption page(QStringLiteral("page"),
        text("Show this page first: events, aggregates, replay, chains, versions, outbox."), QStringLiteral("PAGE"));
    const QCommandLineOption aggregate(
        QStringLiteral("aggregate"), text("Select this aggregate (Order/o-17) and show its replay."), QStringLiteral("ID"));
    const QCommandLineOption layout(
        QStringLiteral("layout"), text("Read the tables by this layout instead of finding one."), QStringLiteral("LAYOUT"));
    const QCommandLineOption store(
        QStringLiteral("store"), text("Of a project that has several stores, open this one."), QStringLiteral("NAME"));
    const QCommandLineOption newInstance(
        QStringLiteral("new-instance"), text("Start another studio even where one runs; otherwise that one opens the stores."));
    parser.addOptions({page, aggregate, layout, store, newInstance});
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "leftfold-studio: %s; --help lists what there is.\n", qPrintable(parser.errorText().chopped(1)));
        return std::nullopt;
    }
    parser.process(application); // --help and --version
    return Options{readOrder(parser), parser.isSet(newInstance)};
}

} // namespace leftfold::studio
