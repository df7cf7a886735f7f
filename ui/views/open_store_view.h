// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/connecting.h"
#include "ui/session/store_opening.h"
#include <QWidget>

class QVBoxLayout;

namespace leftfold::ui {

class ConnectionList;
class PostgresForm;
class RecentStores;
class RecentList;

/// What is seen while nothing is open: saved connections, recent stores, a file, the sample store, a PostgreSQL connection.
class OpenStoreView : public QWidget {
    Q_OBJECT
public:
    OpenStoreView(Workspace& workspace, RecentStores& recent, const Connecting& connecting, QWidget* parent = nullptr);

    /// Shows it in the form, to be named and saved.
    void edit(const SavedConnection& connection);

Q_SIGNALS:
    void storeChosen(const leftfold::ui::StoreChoice& choice, leftfold::ui::StoreOpening::Keep keep);
    void windowAsked(const leftfold::ui::StoreChoice& choice);
    void fileAsked();
    void sampleAsked();
    void forgetPasswordAsked(const leftfold::ui::SavedConnection& connection);
    void connectionRemoved(const leftfold::ui::SavedConnection& connection);

private:
    QWidget* makeWelcome();
    void addButtons(QVBoxLayout* column, QWidget* side);
    void addLists(QVBoxLayout* column, QWidget* side);
    void followLists(QWidget* none, QWidget* savedTitle);
    QWidget* makeServerSide();

    Workspace& m_workspace;
    RecentStores& m_recent;
    Connecting m_connecting;
    QWidget* m_file = nullptr;
    ConnectionList* m_saved = nullptr;
    RecentList* m_list = nullptr;
    PostgresForm* m_form = nullptr;
};

} // namespace leftfold::ui
