// SPDX-License-Identifier: Apache-2.0
#include "ui/session/recent_stores.h"
#include <QRegularExpression>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::size_t atMost = 12;
QString group() {
    return QStringLiteral("recentStores");
}

} // namespace

QString withoutPassword(const QString& address) {
    static const QRegularExpression inUri(QStringLiteral("^(postgres(?:ql)?://[^/@:?#]*):[^/?#]*@"));
    static const QRegularExpression asParameter(QStringLiteral("([?&])password=[^&#]*&?"));
    static const QRegularExpression asWord(QStringLiteral("\\bpassword\\s*=\\s*('(?:[^'\\\\]|\\\\.)*'|\\S+)\\s*"));
    QString clean = address;
    clean.replace(inUri, QStringLiteral("\\1@"));
    clean.replace(asParameter, QStringLiteral("\\1"));
    if (clean.startsWith(QLatin1String("postgres"))) {
        while (clean.endsWith(QLatin1Char('?')) || clean.endsWith(QLatin1Char('&')))
            clean.chop(1);
        return clean;
    }
    static const QRegularExpression wordForm(QStringLiteral("^\\s*[a-z_]+\\s*=")); // libpq's `host=… dbname=…`; a path is none
    return wordForm.match(clean).hasMatch() ? clean.replace(asWord, QString()) : clean;
}

RecentStores::RecentStores(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) { }

std::vector<RecentStore> RecentStores::all() const {
    std::vector<RecentStore> stores;
    const int count = m_settings.beginReadArray(group());
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        stores.push_back({m_settings.value(QStringLiteral("address")).toString(), m_settings.value(QStringLiteral("name")).toString(),
            m_settings.value(QStringLiteral("engine")).toString(), m_settings.value(QStringLiteral("layout")).toString(),
            m_settings.value(QStringLiteral("production")).toBool(), m_settings.value(QStringLiteral("lastOpened")).toDateTime()});
    }
    m_settings.endArray();
    return stores;
}

void RecentStores::remember(const RecentStore& store) {
    RecentStore clean = store;
    clean.address = withoutPassword(store.address);
    std::vector<RecentStore> stores = all();
    std::erase_if(stores, [&](const RecentStore& each) { return each.address == clean.address; });
    stores.insert(stores.begin(), clean);
    if (stores.size() > atMost)
        stores.resize(atMost);
    write(stores);
}

void RecentStores::forget(const QString& address) {
    std::vector<RecentStore> stores = all();
    if (std::erase_if(stores, [&](const RecentStore& each) { return each.address == address; }) > 0)
        write(stores);
}

bool RecentStores::isProduction(const QString& address) const {
    const auto stores = all();
    return std::any_of(stores.begin(), stores.end(),
        [clean = withoutPassword(address)](const RecentStore& each) { return each.address == clean && each.production; });
}

void RecentStores::write(const std::vector<RecentStore>& stores) {
    m_settings.remove(group());
    m_settings.beginWriteArray(group(), static_cast<int>(stores.size()));
    for (int at = 0; at < static_cast<int>(stores.size()); ++at) {
        const RecentStore& store = stores[static_cast<std::size_t>(at)];
        m_settings.setArrayIndex(at);
        m_settings.setValue(QStringLiteral("address"), store.address);
        m_settings.setValue(QStringLiteral("name"), store.name);
        m_settings.setValue(QStringLiteral("engine"), store.engine);
        m_settings.setValue(QStringLiteral("layout"), store.layout);
        m_settings.setValue(QStringLiteral("production"), store.production);
        m_settings.setValue(QStringLiteral("lastOpened"), store.lastOpened);
    }
    m_settings.endArray();
    Q_EMIT changed();
}

} // namespace leftfold::ui
