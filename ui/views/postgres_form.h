// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/connecting.h"
#include "ui/session/connection_form.h"
#include "ui/session/store_opening.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace leftfold::ui {

class ColorChoice;
class ConnectionDetails;
class TextLabel;

/// A PostgreSQL connection as fields and as one URI, each following the other; tried before it is opened, saved under a name
/// on wish. A password is typed here and goes to the server or into the keychain, nowhere else.
class PostgresForm : public QWidget {
    Q_OBJECT
public:
    PostgresForm(Workspace& workspace, const Connecting& connecting, QWidget* parent = nullptr);

    /// Fills it with a connection that was saved; saving changes that one.
    void edit(const SavedConnection& connection);
    /// Empty, for a new connection.
    void startNew();
    StoreChoice choice() const;

Q_SIGNALS:
    void openAsked(const leftfold::ui::StoreChoice& choice, leftfold::ui::StoreOpening::Keep keep);

private:
    void buildLogin(QFormLayout* form);
    void buildLabel(QFormLayout* form);
    QLineEdit* addField(QFormLayout* form, const QString& label, const QString& name, const QString& hint);
    QWidget* makeHostRow();
    QWidget* makeGroupRow();
    QWidget* makeButtons();
    void connectFields();
    void fillGroups();
    void readFields();
    void readUri();
    void writeFields();
    void writeUri();
    QString problem() const;
    void open();
    void save();
    void test();
    void tryChoice(const StoreChoice& choice, bool askKeychain);
    void takeAnswer(const StoreChoice& choice, bool askKeychain, const Result<StoreDescription>& store);
    void endTest();
    void keep(const std::string& store);
    void showAnswer(bool good, const QString& sentence, const QString& detail = {});

    Workspace& m_workspace;
    Connecting m_connecting;
    Latest m_test;
    int m_trial = 0; ///< counts tests; the keychain may answer after one was stopped
    bool m_testing = false;
    ConnectionForm m_values;
    SavedConnection m_saved; ///< what is edited
    QString m_pasted; ///< an address that the fields cannot show
    bool m_filling = false;
    QLineEdit* m_name = nullptr;
    QComboBox* m_group = nullptr;
    ColorChoice* m_color = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_keep = nullptr;
    QComboBox* m_sslMode = nullptr;
    ConnectionDetails* m_details = nullptr;
    QLineEdit* m_uri = nullptr;
    QCheckBox* m_production = nullptr;
    QPushButton* m_testButton = nullptr;
    QPushButton* m_openButton = nullptr;
    QPushButton* m_newButton = nullptr;
    TextLabel* m_answer = nullptr;
};

} // namespace leftfold::ui
